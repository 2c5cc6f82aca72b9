import "server-only";
import { paths } from "@/lib/paths";
import { locales } from "@/lib/platform/i18n/locales";
import { languageAlternates } from "@/lib/routes";
import { countAddressParts, listAddressPart, type PublicAddress } from "./addresses";

const head = `<?xml version="1.0" encoding="UTF-8"?>\n`;
const space = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`;

/** The index of the sitemap (sitemaps.org 0.9), whose parts hold at most 5,000 addresses each. */
export async function sitemapIndex(origin: string): Promise<string> {
  const parts = Array.from({ length: await countAddressParts() }, (_, index) => index + 1);
  const entries = parts.map((part) => `<sitemap><loc>${textOf(origin + paths.sitemapPart(part))}</loc></sitemap>\n`);
  return `${head}<sitemapindex ${space}>\n${entries.join("")}</sitemapindex>\n`;
}

/** One part of it, in every language; null when there is no such part. */
export async function sitemapPart(part: number, origin: string): Promise<string | null> {
  const addresses = await listAddressPart(part);
  if (!addresses) return null;
  const entries = addresses.flatMap((address) => entriesOf(address, origin));
  return `${head}<urlset ${space} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join("")}</urlset>\n`;
}

function entriesOf({ path, changedAt }: PublicAddress, origin: string): string[] {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
  const languages = languageAlternates(path);
  if (!languages) return [`<url><loc>${textOf(origin + path)}</loc>${changed}</url>\n`];
  const alternates = Object.entries(languages)
    .map(([tag, other]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${textOf(origin + other)}"/>`)
    .join("");
  return locales.map(
    (locale) => `<url><loc>${textOf(origin + languages[locale]!)}</loc>${alternates}${changed}</url>\n`,
  );
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const textOf = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign]!);
