import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MessageView } from "@/components/admin/feedback/message-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { findFeedbackOf, ownersOfMessage } from "@/lib/feedback/admin-queries";
import { parseMessageId } from "@/lib/feedback/queue";
import { may } from "@/lib/editors/policy";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.feedback");
  return { title: t("title") };
}

export default async function FeedbackMessagePage({ params, searchParams }: Props) {
  const actor = await requireEditorPage();
  const id = parseMessageId((await params).id) ?? notFound();
  const message = (await findFeedbackOf(actor, id)) ?? notFound();
  const owners = await ownersOfMessage(message.recordId);
  return (
    <MessageView
      message={message}
      done={firstValues(await searchParams).tila ?? null}
      mayModerate={may(actor, "feedback.moderate", owners)}
      mayDelete={may(actor, "feedback.delete", owners)}
    />
  );
}
