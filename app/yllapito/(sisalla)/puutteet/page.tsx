import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { GapListView } from "@/components/admin/upkeep/gap-list-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { nouns } from "@/lib/content/document-parts";
import { gapReasons } from "@/lib/content/gaps";
import { firstValues, pageParameter, type RawQuery } from "@/lib/platform/http/query";
import { listGapsOf } from "@/lib/upkeep/admin-queries";

const filters = z.object({
  laji: z.enum(nouns).nullable().catch(null),
  puute: z.enum(gapReasons).nullable().catch(null),
  sivu: pageParameter,
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.gaps");
  return { title: t("title") };
}

export default async function GapsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  const { laji: noun, puute: reason, sivu: page } = filters.parse(firstValues(await searchParams));
  return <GapListView gaps={await listGapsOf(actor, { noun, reason, page })} chosen={{ noun, reason }} />;
}
