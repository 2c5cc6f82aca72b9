import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RegionView } from "@/components/regions/region-view";
import { leavePage } from "@/lib/content/leave-page";
import { dayInFinland } from "@/lib/platform/dates/today";
import { localized } from "@/lib/platform/i18n/localized";
import { findRegion, findRegionContents } from "@/lib/regions/queries";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => (await findRegion(slug)) ?? (await leavePage("region", slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const region = await load((await params).slug);
  const t = await getTranslations("regions");
  return {
    title: t("pageTitle", { name: localized(region.name) }),
    description: t("pageLead", { inessive: region.inessive, name: localized(region.name) }),
    robots: region.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function RegionPage({ params }: Props) {
  const region = await load((await params).slug);
  const contents = await findRegionContents(region.id);
  return <RegionView region={region} contents={contents} day={dayInFinland()} />;
}
