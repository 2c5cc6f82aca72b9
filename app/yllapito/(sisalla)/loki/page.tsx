import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuditFilters } from "@/components/admin/audit-filters";
import { AuditTable } from "@/components/admin/audit-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { adminPaths } from "@/lib/admin-paths";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { findBrokenAuditEvent, listAuditEvents } from "@/lib/audit/admin-queries";
import { auditFiltersOf, auditQueryOf } from "@/lib/audit/filters";
import { scopeOf } from "@/lib/editors/policy";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.audit");
  return { title: t("title") };
}

export default async function AuditPage({ searchParams }: Props) {
  const editor = await requireEditorPage();
  const scope = scopeOf(editor, "audit.read");
  if (scope !== "everywhere" && scope.length === 0) notFound();
  const t = await getTranslations("admin.audit");
  const query = firstValues(await searchParams);
  const filters = auditFiltersOf(query);
  const found = await listAuditEvents(editor, filters);
  const broken = query.eheys === "1" && scope === "everywhere" ? await findBrokenAuditEvent() : undefined;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {broken === null && <Notice>{t("intact")}</Notice>}
      {broken && <Notice tone="urgent">{t("broken", { id: String(broken) })}</Notice>}
      <AuditFilters filters={filters} />
      {scope === "everywhere" && (
        <p>
          <a href={adminPaths.log({ eheys: 1 })} className="inline-flex min-h-11 items-center">
            {t("verify")}
          </a>
        </p>
      )}
      <p className="my-4 font-semibold">{t("count", { count: found.total })}</p>
      <AuditTable page={found} />
      <Pagination
        page={filters.page}
        pageCount={found.pages}
        hrefOf={(page) => adminPaths.log(auditQueryOf({ ...filters, page }))}
      />
    </>
  );
}
