import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TextReviewView } from "@/components/admin/imports/text-review-view";
import { TransferNotice } from "@/components/admin/imports/transfer-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { listOrganizationsFor } from "@/lib/content/admin-queries";
import { reviewText } from "@/lib/imports/text/forms";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.transfer");
  return { title: t("reviewTitle") };
}

export default async function TextReviewPage({ params, searchParams }: Props) {
  const editor = await requireEditorPage();
  const t = await getTranslations("admin.transfer");
  const review = await reviewText(editor, (await params).id);
  if (!review) notFound();
  const organizations = await listOrganizationsFor(editor, "record.create");
  const { ongelma = null } = firstValues(await searchParams);
  return (
    <>
      <PageHeader title={t("reviewTitle")} eyebrow={review.run.name} lead={t("reviewLead")} />
      <TransferNotice problem={ongelma} />
      <TextReviewView review={review} organizations={organizations === "everywhere" ? [] : organizations} />
    </>
  );
}
