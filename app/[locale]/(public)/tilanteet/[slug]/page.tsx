import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { SituationView } from "@/components/situations/situation-view";
import { leavePage } from "@/lib/content/leave-page";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { firstValues, wordsParameter, type RawQuery } from "@/lib/platform/http/query";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";
import { findPlace } from "@/lib/regions/place";
import { listRegionTree } from "@/lib/regions/tree";
import { regionsAround, regionsInside } from "@/lib/regions/reach";
import { listHelpIn } from "@/lib/services/in-regions";
import { hasSimpleText } from "@/lib/simple/queries";
import { findSituation } from "@/lib/situations/queries";
import { needsNeutralTitle } from "@/lib/situations/rules";
import { findRecordSources } from "@/lib/sources/queries";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<RawQuery> };

const load = cache(
  async (slug: string) => (await findSituation(slug)) ?? (await leavePage("term", slug, paths.situation)),
);
const askedFor = z.object({ paikka: wordsParameter });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const situation = await load((await params).slug);
  const layout = await getTranslations("layout");
  const isNeutral = needsNeutralTitle([situation]);
  return {
    title: isNeutral ? { absolute: layout("siteName") } : localized(situation.name),
    description: isNeutral ? layout("siteDescription") : localizedOrNull(situation.description),
    robots: situation.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function SituationPage({ params, searchParams }: Props) {
  const situation = await load((await params).slug);
  const { paikka } = askedFor.parse(firstValues(await searchParams));
  const regions = paikka ? await listRegionTree() : [];
  const named = regions.map((region) => ({ ...region, name: localized(region.name) }));
  const place = paikka ? findPlace(named, paikka) : null;
  const reach = place && { inside: regionsInside(regions, place.id), around: regionsAround(regions, place.id) };
  const [help, sources, isSimpler] = await Promise.all([
    listHelpIn(situation.slug, reach),
    findRecordSources([situation.record.id]),
    hasSimpleText({ situation: situation.slug }),
  ]);
  return (
    <SituationView
      situation={situation}
      help={help}
      place={paikka ? { words: paikka, found: place } : null}
      sources={sources}
      simpleHref={isSimpler ? paths.simpleSituation(situation.slug) : null}
      day={dayInFinland()}
    />
  );
}
