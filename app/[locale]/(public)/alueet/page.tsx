import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CountyMap } from "@/components/regions/county-map";
import { CountyList, RegionList } from "@/components/regions/region-lists";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listCountiesWithCounts } from "@/lib/regions/queries";
import { listRegionTree } from "@/lib/regions/tree";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("regions");
  return { title: t("title"), description: t("lead") };
}

export default async function RegionsPage() {
  const t = await getTranslations("regions");
  const [counties, regions] = await Promise.all([listCountiesWithCounts(), listRegionTree()]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="gap-12 lg:grid lg:grid-cols-[minmax(0,28rem)_1fr]">
        <CountyMap counties={counties} />
        <section aria-labelledby="maakunnat" className="mt-10 lg:mt-0">
          <h2 id="maakunnat" className="text-2xl font-bold tracking-tight">
            {t("countiesTitle")}
          </h2>
          <CountyList counties={counties} regions={regions} />
        </section>
      </div>
      <Section id="hyvinvointialueet" title={t("wellbeingTitle")} intro={t("wellbeingIntro")} wide>
        <RegionList regions={regions.filter(({ kind }) => kind === "wellbeingServicesCounty")} />
      </Section>
      <Section id="seudut" title={t("subregionsTitle")} wide>
        <RegionList regions={regions.filter(({ kind }) => kind === "subregion")} />
      </Section>
    </>
  );
}
