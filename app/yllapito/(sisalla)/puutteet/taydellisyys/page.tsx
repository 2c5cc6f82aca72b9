import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PoorestView } from "@/components/admin/upkeep/poorest-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { firstValues, pageParameter, type RawQuery } from "@/lib/platform/http/query";
import { listPoorest } from "@/lib/upkeep/admin-queries";
import { judgedNouns } from "@/lib/upkeep/completeness";

const filters = z.object({ laji: z.enum(judgedNouns).nullable().catch(null), sivu: pageParameter });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.gaps");
  return { title: t("poorestTitle") };
}

export default async function PoorestPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  const { laji: noun, sivu: page } = filters.parse(firstValues(await searchParams));
  return <PoorestView list={await listPoorest(actor, { noun, page })} page={page} noun={noun} nouns={judgedNouns} />;
}
