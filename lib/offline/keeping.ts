import { defaultLocale, locales } from "@/lib/platform/i18n/locales";
import { addressOf, type RouteName } from "@/lib/routes";

/** What a device may keep of the portal, and how it is recognized. Pure, and the same for the worker and for tests. */
export const PAGES = "perhepolku-sivut-1";
export const ASSETS = "perhepolku-osat-1";
export const OWN_CACHES = "perhepolku-";
export const KEPT_AT = "x-perhepolku-kept-at";

export const MOST_PAGES = 60;
export const MOST_ASSETS = 80;
export const LARGEST_PAGE = 500_000;

/** Kept as long as reading without a network is on, whether or not they have been read. */
const alwaysKeptRoutes: RouteName[] = ["noConnection", "helplines", "home", "offline"];
export const alwaysKept = alwaysKeptRoutes.map((route) => addressOf(route, defaultLocale));

const NOT_PAGES = /^\/(_next|api|elements|yllapito|kehitys|vahvistus)(\/|$)|\.[a-z0-9]+$|\/(ics|vcard)$/;

const ASSET = /^\/_next\/static\/.+\.(css|woff2)(\?|$)|^\/elements\/.+\.js$|^\/icon\.svg$/;

/** The name of a page among those kept: its address without an anchor. */
export function keyOf(url: URL): string {
  return url.origin + url.pathname + url.search;
}

/**
 * Whether the page of an address may be kept. Addresses with a query tell what somebody looked for; only a shortlist's is
 * made to be kept.
 */
export function mayKeepAddress(url: URL, origin: string): boolean {
  if (url.origin !== origin || NOT_PAGES.test(url.pathname)) return false;
  const forms = locales.map((locale) => addressOf("feedback", locale));
  if (forms.some((form) => url.pathname === form || url.pathname.startsWith(`${form}/`))) return false;
  const keys = [...url.searchParams.keys()];
  return keys.every((key) => key === "p" || key.startsWith("m."));
}

/** Whether a page may be kept by what it is: one with a way out leaves no trace, and one with a form to post does not last. */
export function mayKeepPage(html: string): boolean {
  return html.length <= LARGEST_PAGE && !html.includes("<quick-exit") && !/\bmethod="post"/i.test(html);
}

/** The styles, fonts and elements that a page needs; Next's own runtime is not among them. */
export function assetsOf(html: string): string[] {
  const links = [...html.matchAll(/<(?:link|script)\b[^>]*\b(?:href|src)="(\/[^"]+)"/g)].map(([, path]) => path!);
  return unique(links.filter((path) => ASSET.test(path)));
}

/** The fonts that a style sheet names, as addresses from its own. */
export function fontsOf(css: string, address: string): string[] {
  return unique(
    [...css.matchAll(/url\((["']?)([^"')]+\.woff2)\1\)/g)].map(([, , path]) => new URL(path!, address).pathname),
  );
}

/** The pages of the things on a shortlist: they are kept with it. */
export function listedPagesOf(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\bdata-keep\b[^>]*>/g)].map(
    ([tag]) => /\bhref="(\/[^"?#]*)"/.exec(tag)?.[1],
  );
  return unique(links.filter((path) => path !== undefined)).slice(0, 30);
}

const unique = (texts: string[]) => [...new Set(texts)];
