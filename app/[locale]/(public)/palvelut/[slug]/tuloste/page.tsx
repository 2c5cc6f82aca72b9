import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Leaflet } from "@/components/shortlist/leaflet";
import { leavePage } from "@/lib/content/leave-page";
import { listLeafletHelplines } from "@/lib/helplines/queries";
import { paths } from "@/lib/paths";
import { siteOrigin } from "@/lib/platform/http/site-origin";
import { findServiceEntry } from "@/lib/shortlist/queries";

type Props = { params: Promise<{ slug: string }> };

const load = cache(
  async (slug: string) => (await findServiceEntry(slug)) ?? (await leavePage("service", slug, paths.serviceLeaflet)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("print");
  const layout = await getTranslations("layout");
  const { slug } = await params;
  const entry = await load(slug);
  return {
    title: entry.isSensitive ? { absolute: layout("siteName") } : t("leafletTitle", { name: entry.name }),
    robots: { index: false },
  };
}

export default async function ServiceLeafletPage({ params }: Props) {
  const t = await getTranslations("print");
  const entry = await load((await params).slug);
  return (
    <Leaflet
      title={t("leafletTitle", { name: entry.name })}
      entries={[entry]}
      back={{ href: entry.path, label: t("backToPage", { name: entry.name }) }}
      address={siteOrigin(await headers()) + entry.path}
      helplines={await listLeafletHelplines([entry.id])}
      now={new Date()}
    />
  );
}
