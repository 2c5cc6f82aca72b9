import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HelplineStrip } from "@/components/helplines/helpline-strip";
import { SituationTiles } from "@/components/home/situation-tiles";
import { PageHeader } from "@/components/ui/page-header";
import { listHelplines } from "@/lib/helplines/queries";
import { listSituations } from "@/lib/services/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("situations");
  return { title: t("title"), description: t("lead") };
}

export default async function SituationsPage() {
  const t = await getTranslations("situations");
  const callFirst = await getTranslations("helplines");
  const [situations, helplines] = await Promise.all([listSituations(), listHelplines({ inStripOnly: true })]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="mb-8">
        <HelplineStrip helplines={helplines} id="soita-heti" title={callFirst("callFirst")} />
      </div>
      <SituationTiles situations={situations} />
    </>
  );
}
