import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FollowView } from "@/components/feedback/follow-view";
import { findFeedback } from "@/lib/feedback/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("feedback.follow");
  return { title: t("titleLater"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

export default async function FollowPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const feedback = await findFeedback(secret);
  if (!feedback) notFound();
  return <FollowView feedback={feedback} secret={secret} />;
}
