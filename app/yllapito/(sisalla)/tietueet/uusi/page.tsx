import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewRecordForm } from "@/components/admin/new-record-form";
import { OutcomeNotice } from "@/components/admin/outcome-notice";
import { PageHeader } from "@/components/ui/page-header";
import { ownNouns } from "@/lib/admin/create-record";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { nouns } from "@/lib/content/document-parts";
import { listOrganizationsFor } from "@/lib/content/admin-queries";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.records");
  return { title: t("newTitle") };
}

export default async function NewRecordPage({ searchParams }: Props) {
  const editor = await requireEditorPage();
  const t = await getTranslations("admin.records");
  const { laji = null, nimi = null, ongelma = null } = firstValues(await searchParams);
  const organizations = await listOrganizationsFor(editor, "record.create");
  return (
    <>
      <PageHeader title={t("newTitle")} lead={t("newLead")} />
      <OutcomeNotice problem={ongelma} />
      <NewRecordForm
        nouns={organizations === "everywhere" ? nouns : ownNouns}
        organizations={organizations === "everywhere" ? [] : organizations}
        noun={laji}
        name={nimi}
      />
    </>
  );
}
