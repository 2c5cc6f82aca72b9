import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordQualityView } from "@/components/admin/upkeep/record-quality-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { findRecordQuality } from "@/lib/upkeep/admin-queries";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.gaps");
  return { title: t("sourcesTitle") };
}

export default async function RecordQualityPage({ params }: Props) {
  const actor = await requireEditorPage();
  return <RecordQualityView quality={(await findRecordQuality(actor, (await params).id)) ?? notFound()} />;
}
