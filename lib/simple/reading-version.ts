import "server-only";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { leavePage } from "@/lib/content/leave-page";
import { paths } from "@/lib/paths";
import { defaultLocale } from "@/lib/platform/i18n/locales";
import { localized } from "@/lib/platform/i18n/localized";
import { currentLocale } from "@/lib/platform/i18n/reader";
import { needsNeutralTitle } from "@/lib/situations/rules";
import { findSimpleText, type SimpleTextDetails } from "./queries";

const loadBy = cache(async (kind: "situation" | "service" | "page", slug: string): Promise<SimpleTextDetails> => {
  if (currentLocale() !== defaultLocale) notFound();
  const found = await findSimpleText({ [kind]: slug } as Parameters<typeof findSimpleText>[0]);
  if (found) return found;
  if (kind === "situation") return leavePage("term", slug, paths.simpleSituation);
  return kind === "service" ? leavePage("service", slug, paths.simpleService) : notFound();
});

/** The reading version that an address names. Ends in 308 for a former slug, and in 404 for one that waits for its review. */
export const loadSimpleText = {
  situation: (slug: string) => loadBy("situation", slug),
  service: (slug: string) => loadBy("service", slug),
  page: (slug: string) => loadBy("page", slug),
};

/** As neutral as the page that it is a version of. */
export async function simpleMetadata({ name, terms }: SimpleTextDetails): Promise<Metadata> {
  const t = await getTranslations("simple");
  const layout = await getTranslations("layout");
  if (needsNeutralTitle(terms)) {
    return { title: { absolute: layout("siteName") }, description: layout("siteDescription") };
  }
  return { title: t("title", { name: localized(name) }), description: t("description", { name: localized(name) }) };
}
