import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VersionTable } from "@/components/admin/version-table";
import { PageHeader } from "@/components/ui/page-header";
import { adminPaths } from "@/lib/admin-paths";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { findRecord } from "@/lib/content/admin-queries";
import { listVersions } from "@/lib/content/history-queries";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await listVersions(await requireEditorPage(), (await params).id);
  const t = await getTranslations("admin.versions");
  return { title: t("title", { title: found?.record.title ?? "" }) };
}

export default async function VersionsPage({ params }: Props) {
  const editor = await requireEditorPage();
  const { id } = await params;
  const [found, record] = await Promise.all([listVersions(editor, id), findRecord(editor, id)]);
  if (!found || !record) notFound();
  const t = await getTranslations("admin.versions");
  return (
    <>
      <PageHeader title={t("title", { title: found.record.title })} lead={t("lead")}>
        <a href={adminPaths.record(id)} className="inline-flex min-h-11 items-center font-semibold">
          {t("back")}
        </a>
      </PageHeader>
      <VersionTable {...found} mayRestore={record.may("record.save")} />
    </>
  );
}
