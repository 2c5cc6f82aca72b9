import type { Metadata } from "next";
import { cache } from "react";
import { EventView } from "@/components/events/event-view";
import { leavePage } from "@/lib/content/leave-page";
import { findEvent } from "@/lib/events/queries";
import { dayInFinland } from "@/lib/platform/dates/today";
import { findRecordSources } from "@/lib/sources/queries";
import { localized } from "@/lib/platform/i18n/localized";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => (await findEvent(slug)) ?? (await leavePage("event", slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const event = await load((await params).slug);
  return {
    title: localized(event.name),
    description: localized(event.summary),
    robots: event.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function EventPage({ params }: Props) {
  const event = await load((await params).slug);
  const sources = await findRecordSources([event.record.id]);
  return <EventView event={event} sources={sources} day={dayInFinland()} />;
}
