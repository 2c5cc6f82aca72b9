import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { LinkListView } from "@/components/admin/links/link-list-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { countAllLinks, linksPerPage, listLinks } from "@/lib/links/admin-queries";
import { linkViews } from "@/lib/links/views";
import { firstValues, pageParameter, type RawQuery } from "@/lib/platform/http/query";

const filters = z.object({ nayta: z.enum(linkViews).catch("broken"), sivu: pageParameter });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.links");
  return { title: t("title") };
}

export default async function LinksPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  const query = firstValues(await searchParams);
  const { nayta: view, sivu: page } = filters.parse(query);
  const [links, counts] = await Promise.all([listLinks(actor, { view, page }), countAllLinks(actor)]);
  const pageCount = Math.max(1, Math.ceil(counts[view] / linksPerPage));
  const done = query.tila ?? null;
  return <LinkListView links={links} view={view} counts={counts} page={page} pageCount={pageCount} done={done} />;
}
