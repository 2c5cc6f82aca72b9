import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Leaflet } from "@/components/shortlist/leaflet";
import { listLeafletHelplines } from "@/lib/helplines/queries";
import { paths } from "@/lib/paths";
import type { RawQuery } from "@/lib/platform/http/query";
import { siteOrigin } from "@/lib/platform/http/site-origin";
import { readShortlist, shortlistQuery } from "@/lib/shortlist/address";
import { findShortlistEntries } from "@/lib/shortlist/queries";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("print");
  return {
    title: t("leafletOfList"),
    robots: { index: false },
  };
}

export default async function ShortlistLeafletPage({ searchParams }: Props) {
  const t = await getTranslations("print");
  const words = await getTranslations("shortlist");
  const entries = await findShortlistEntries(readShortlist(await searchParams).items);
  if (entries.length === 0) redirect(paths.shortlist());
  const withoutNotes = shortlistQuery(entries.map(({ id }) => ({ id, note: "" })));
  return (
    <Leaflet
      title={t("leafletOfList")}
      cover={words("title")}
      entries={entries}
      back={{ href: paths.shortlist(shortlistQuery(entries)), label: t("backToPage", { name: words("title") }) }}
      address={siteOrigin(await headers()) + paths.shortlist(withoutNotes)}
      helplines={await listLeafletHelplines(entries.map(({ id }) => id))}
      now={new Date()}
    />
  );
}
