import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProgrammeEntry } from "@/components/programmes/programme-entry";
import { EntryList } from "@/components/ui/entry";
import { PageHeader } from "@/components/ui/page-header";
import { listProgrammes } from "@/lib/programmes/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("programmes");
  return { title: t("title"), description: t("lead") };
}

export default async function ProgrammesPage() {
  const t = await getTranslations("programmes");
  const programmes = await listProgrammes();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <EntryList>
        {programmes.map((programme) => (
          <ProgrammeEntry key={programme.id} programme={programme} />
        ))}
      </EntryList>
    </>
  );
}
