import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { QueueView } from "@/components/admin/feedback/queue-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { listFeedback } from "@/lib/feedback/admin-queries";
import { feedbackKinds } from "@/lib/feedback/form";
import { queueStatuses } from "@/lib/feedback/queue";
import { firstValues, pageParameter, type RawQuery } from "@/lib/platform/http/query";

const filters = z.object({
  tila: z.enum(queueStatuses).nullable().catch(null),
  laji: z.enum(feedbackKinds).nullable().catch(null),
  sivu: pageParameter,
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.feedback");
  return { title: t("title") };
}

export default async function FeedbackQueuePage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  const query = firstValues(await searchParams);
  const { tila: status, laji: kind, sivu: page } = filters.parse(query);
  const list = await listFeedback(actor, { status, kind, page });
  return <QueueView list={list} filters={{ status, kind, page }} isDeleted={query.tehty === "poistettu"} />;
}
