import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OutcomeNotice } from "@/components/admin/outcome-notice";
import { RecordFilters } from "@/components/admin/record-filters";
import { RecordTable } from "@/components/admin/record-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { adminPaths } from "@/lib/admin-paths";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { listRecords } from "@/lib/content/admin-queries";
import { filtersOf, queryOf } from "@/lib/content/record-filters";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.records");
  return { title: t("title") };
}

export default async function RecordsPage({ searchParams }: Props) {
  const editor = await requireEditorPage();
  const t = await getTranslations("admin.records");
  const query = firstValues(await searchParams);
  const filters = filtersOf(query);
  const { total, pages, records } = await listRecords(editor, filters);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")}>
        <a href={adminPaths.newRecord()} className="inline-flex min-h-11 items-center font-bold">
          {t("new")}
        </a>
      </PageHeader>
      <OutcomeNotice done={query.tehty} problem={query.ongelma} />
      <RecordFilters filters={filters} />
      <p className="my-4 font-semibold">{t("count", { count: total })}</p>
      {records.length > 0 ? <RecordTable records={records} /> : <p>{t("empty")}</p>}
      <Pagination
        page={filters.page}
        pageCount={pages}
        hrefOf={(page) => adminPaths.records(queryOf({ ...filters, page }))}
      />
    </>
  );
}
