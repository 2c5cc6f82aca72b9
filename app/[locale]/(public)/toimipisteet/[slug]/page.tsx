import type { Metadata } from "next";
import { cache } from "react";
import { LocationView } from "@/components/locations/location-view";
import { leavePage } from "@/lib/content/leave-page";
import { findLocation } from "@/lib/locations/queries";
import { findRecordSources } from "@/lib/sources/queries";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => (await findLocation(slug)) ?? (await leavePage("location", slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const location = await load((await params).slug);
  return {
    title: localized(location.name),
    description: localizedOrNull(location.summary),
    robots: location.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function LocationPage({ params }: Props) {
  const location = await load((await params).slug);
  const sources = await findRecordSources([location.record.id]);
  return <LocationView location={location} sources={sources} now={new Date()} />;
}
