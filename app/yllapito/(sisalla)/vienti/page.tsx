import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportList } from "@/components/admin/exports/export-list";
import { PageHeader } from "@/components/ui/page-header";
import { requireEditorPage } from "@/lib/admin/require-editor-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.transfer");
  return { title: t("exportTitle") };
}

export default async function ExportsPage() {
  await requireEditorPage();
  const t = await getTranslations("admin.transfer");
  return (
    <>
      <PageHeader title={t("exportTitle")} lead={t("exportLead")} />
      <ExportList />
    </>
  );
}
