import type { MetadataRoute } from "next";
import { headers } from "next/headers";
import { listPublicAddresses } from "@/lib/content/addresses";
import { locales } from "@/lib/platform/i18n/locales";
import { languageAlternates } from "@/lib/routes";
import { siteOrigin } from "@/lib/platform/http/site-origin";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = siteOrigin(await headers());
  const addresses = await listPublicAddresses();
  return addresses.flatMap(({ path, changedAt }) => {
    const lastModified = changedAt ?? undefined;
    const languages = languageAlternates(path);
    if (!languages) return [{ url: origin + path, lastModified }];
    const alternates = {
      languages: Object.fromEntries(Object.entries(languages).map(([tag, address]) => [tag, origin + address])),
    };
    return locales.map((locale) => ({ url: origin + languages[locale], lastModified, alternates }));
  });
}
