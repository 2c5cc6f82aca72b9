import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RunView } from "@/components/admin/imports/run-view";
import { TransferNotice } from "@/components/admin/imports/transfer-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { showRun } from "@/lib/imports/files/forms";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.transfer");
  return { title: t("title") };
}

export default async function ImportRunPage({ params, searchParams }: Props) {
  const editor = await requireEditorPage();
  const t = await getTranslations("admin.transfer");
  const shown = await showRun(editor, (await params).id);
  if (!shown) notFound();
  const { tehty = null, ongelma = null, jai = null } = firstValues(await searchParams);
  const leads = { open: t("dryRunLead"), done: t("doneLead"), undone: t("undoneLead") };
  return (
    <>
      <PageHeader title={t("runTitle", { name: shown.run.name })} lead={leads[shown.run.state]} />
      <TransferNotice done={tehty} problem={ongelma} />
      <RunView shown={shown} keptBack={jai ? jai.split(",") : []} />
    </>
  );
}
