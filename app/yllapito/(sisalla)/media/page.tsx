import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { MediaListView } from "@/components/admin/media/media-list-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { scopeOf } from "@/lib/editors/policy";
import { listMedia } from "@/lib/media/admin-queries";
import { firstValues, pageParameter, type RawQuery } from "@/lib/platform/http/query";

const filters = z.object({
  sivu: pageParameter,
  lisatty: z.coerce.number().int().min(0).max(100).catch(0),
  hylatty: z.string().max(1_000).catch(""),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.media");
  return { title: t("title") };
}

export default async function MediaPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  const query = firstValues(await searchParams);
  const { sivu: page, lisatty: added, hylatty: refused } = filters.parse(query);
  const list = await listMedia(actor, page);
  const mayUpload = scopeOf(actor, "media.upload").length > 0;
  const came = { added, refused, outcome: query.tila ?? null };
  return <MediaListView {...list} {...came} page={page} mayUpload={mayUpload} />;
}
