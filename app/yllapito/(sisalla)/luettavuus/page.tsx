import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HardTextsView } from "@/components/admin/readability/hard-texts-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { firstValues, pageParameter, type RawQuery } from "@/lib/platform/http/query";
import { listHardTexts } from "@/lib/readability/admin-queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.readability");
  return { title: t("title") };
}

export default async function ReadabilityPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  const page = pageParameter.parse(firstValues(await searchParams).sivu);
  return <HardTextsView list={await listHardTexts(actor, page)} page={page} />;
}
