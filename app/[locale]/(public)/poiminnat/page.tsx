import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ShortlistView } from "@/components/shortlist/shortlist-view";
import { paths } from "@/lib/paths";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { siteOrigin } from "@/lib/platform/http/site-origin";
import { joinShortlists, readShortlist, shortlistQuery } from "@/lib/shortlist/address";
import { findAddition, findShortlistEntries } from "@/lib/shortlist/queries";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("shortlist");
  const isOwn = Object.keys(await searchParams).length > 0;
  return {
    title: t("title"),
    description: t("lead"),
    robots: isOwn ? { index: false } : undefined,
  };
}

export default async function ShortlistPage({ searchParams }: Props) {
  const query = await searchParams;
  const { items, itemsLeft, notesLeft } = readShortlist(query);
  const wanted = firstValues(query).lisaa;
  const addition = wanted ? await findAddition(wanted) : [];
  if (addition.length > 0) redirect(paths.shortlist(shortlistQuery(joinShortlists(items, addition))));
  const entries = await findShortlistEntries(items);
  const left = {
    unknown: items.length - entries.length,
    items: itemsLeft,
    notes: notesLeft,
    nothingAdded: Boolean(wanted),
  };
  return <ShortlistView entries={entries} left={left} origin={siteOrigin(await headers())} now={new Date()} />;
}
