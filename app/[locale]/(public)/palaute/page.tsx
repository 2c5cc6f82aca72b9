import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { FeedbackPageView, stepOf } from "@/components/feedback/feedback-page";
import { openForm } from "@/lib/feedback/open";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

const openOnce = cache(openForm);

async function load(searchParams: Props["searchParams"]) {
  const { kohde = null, tieto = null, laji = null } = firstValues(await searchParams);
  return openOnce(kohde, tieto, laji);
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("feedback.title");
  const { values, subject } = await load(searchParams);
  const title = t(stepOf({ values }));
  return {
    title: subject ? `${title}: ${subject.name}` : title,
    robots: { index: false },
  };
}

export default async function FeedbackPage({ searchParams }: Props) {
  return <FeedbackPageView {...await load(searchParams)} />;
}
