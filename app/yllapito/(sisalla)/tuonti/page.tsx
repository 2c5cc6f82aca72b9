import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FileForm } from "@/components/admin/imports/file-form";
import { RunList } from "@/components/admin/imports/run-list";
import { TextForm } from "@/components/admin/imports/text-form";
import { TransferNotice } from "@/components/admin/imports/transfer-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findFormState } from "@/lib/admin/form-state";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { listFileOwners } from "@/lib/imports/files/whose-file";
import { listRuns } from "@/lib/imports/runs";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.transfer");
  return { title: t("title") };
}

export default async function ImportsPage({ searchParams }: Props) {
  const editor = await requireEditorPage();
  const t = await getTranslations("admin.transfer");
  const { tehty = null, lomake = null } = firstValues(await searchParams);
  const state = findFormState(lomake);
  const values = state?.values ?? null;
  const typed = values && "teksti" in values ? { teksti: "", osoite: "", paiva: "", ...values } : null;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <TransferNotice done={tehty} problem={state?.problems[0]} />
      <Section id="tuo-teksti" title={t("textTitle")}>
        <p className="mb-4 max-w-measure">{t("textLead")}</p>
        <TextForm typed={typed} />
      </Section>
      <Section id="tuo-tiedosto" title={t("fileTitle")}>
        <p className="mb-4 max-w-measure">{t("fileLead")}</p>
        <FileForm typed={typed ? null : values} owners={await listFileOwners(editor)} />
      </Section>
      <Section id="tuonnit" title={t("runsTitle")}>
        <RunList runs={await listRuns(editor)} />
      </Section>
    </>
  );
}
