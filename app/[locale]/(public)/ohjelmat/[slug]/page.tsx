import type { Metadata } from "next";
import { cache } from "react";
import { ProgrammeView } from "@/components/programmes/programme-view";
import { leavePage } from "@/lib/content/leave-page";
import { dayInFinland } from "@/lib/platform/dates/today";
import { findRecordSources } from "@/lib/sources/queries";
import { localized } from "@/lib/platform/i18n/localized";
import { findProgramme } from "@/lib/programmes/queries";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => (await findProgramme(slug)) ?? (await leavePage("programme", slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const programme = await load((await params).slug);
  return {
    title: localized(programme.name),
    description: localized(programme.summary),
    robots: programme.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function ProgrammePage({ params }: Props) {
  const programme = await load((await params).slug);
  const sources = await findRecordSources([programme.record.id]);
  return <ProgrammeView programme={programme} sources={sources} day={dayInFinland()} />;
}
