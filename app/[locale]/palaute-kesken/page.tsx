import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { FeedbackPageView, stepOf } from "@/components/feedback/feedback-page";
import { PublicShell } from "@/components/layout/public-shell";
import { takeOver } from "@/lib/feedback/again";
import { findSubject } from "@/lib/feedback/queries";
import { parseField, parseSubject } from "@/lib/feedback/subject";
import { listStripHelplines, rememberedHelplines } from "@/lib/helplines/at-hand";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export const dynamic = "force-dynamic";

const takeOnce = cache((key: string) => takeOver(key));

async function load(searchParams: Props["searchParams"]) {
  const { avain = null } = firstValues(await searchParams);
  return (avain && takeOnce(avain)) || notFound();
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("feedback.title");
  return { title: t(stepOf(await load(searchParams))), robots: { index: false } };
}

/** A form that was not taken in, with what was typed. The front shows it as the answer to the sending; without the database too. */
export default async function FeedbackAgainPage({ searchParams }: Props) {
  const { values, problems, waitSeconds, hasDatabase } = await load(searchParams);
  const wanted = hasDatabase ? parseSubject(values.subject) : null;
  const [subject, helplines] = await Promise.all([
    wanted && findSubject(wanted, parseField(wanted.noun, values.field)),
    hasDatabase ? listStripHelplines() : rememberedHelplines(),
  ]);
  return (
    <PublicShell helplines={helplines}>
      <FeedbackPageView values={values} subject={subject} problems={problems} waitSeconds={waitSeconds} />
    </PublicShell>
  );
}
