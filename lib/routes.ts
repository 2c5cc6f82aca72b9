// Next reads its settings before it knows the short names of imports: relative ones, here and in what is imported.
import { addressWords, type AddressWord } from "./address-words";
import { defaultLocale, localeOfPath, locales, type Locale } from "./platform/i18n/locales";

/**
 * Every address of the portal, as words of `address-words.ts` and parameters: the one list of which the functions of
 * `paths.ts`, the rewrites of `next.config.ts` and the same page in another language are made.
 */
const routes = {
  home: [],
  projects: ["projects"],
  project: ["projects", ":slug"],
  projectSources: ["projects", ":slug", "sources"],
  programmes: ["programmes"],
  programme: ["programmes", ":slug"],
  organizations: ["organizations"],
  organization: ["organizations", ":slug"],
  funders: ["funders"],
  funder: ["funders", ":slug"],
  regions: ["regions"],
  region: ["regions", ":slug"],
  services: ["services"],
  service: ["services", ":slug"],
  serviceLeaflet: ["services", ":slug", "leaflet"],
  serviceCalendar: ["services", ":slug", "calendar"],
  situations: ["situations"],
  situation: ["situations", ":slug"],
  location: ["locations", ":slug"],
  contacts: ["contacts"],
  contact: ["contacts", ":slug"],
  contactCard: ["contacts", ":slug", "card"],
  articles: ["articles"],
  article: ["articles", ":slug"],
  events: ["events"],
  event: ["events", ":slug"],
  eventCalendar: ["events", ":slug", "calendar"],
  search: ["search"],
  searchSuggestions: ["search", "suggestions"],
  helplines: ["helplines"],
  shortlist: ["shortlist"],
  shortlistLeaflet: ["shortlist", "leaflet"],
  offline: ["offline"],
  noConnection: ["noConnection"],
  feedback: ["feedback"],
  feedbackSend: ["feedback", "send"],
  feedbackFollow: ["feedback", "follow", ":slug"],
  feedbackDelete: ["feedback", "follow", ":slug", "remove"],
  feedbackDeleted: ["feedback", "removed"],
  about: ["about"],
  accessibility: ["accessibility"],
  privacy: ["privacy"],
  components: ["development", "components"],
  simpleSituation: ["simple", "situations", ":slug"],
  simpleService: ["simple", "services", ":slug"],
  simpleHelplines: ["simple", "helplines"],
  confirmation: ["confirmation", ":slug"],
  confirmationSend: ["confirmation", ":slug", "send"],
  confirmationRenew: ["confirmation", ":slug", "renew"],
} as const satisfies Record<string, readonly (AddressWord | ":slug")[]>;

export type RouteName = keyof typeof routes;

/** Selkosuomi is Finnish: in other languages the page itself is the nearest. So are the pages of links in Finnish mails. */
const nearestElsewhere: Partial<Record<RouteName, RouteName>> = {
  simpleSituation: "situation",
  simpleService: "service",
  simpleHelplines: "helplines",
  confirmation: "home",
  confirmationSend: "home",
  confirmationRenew: "home",
};

const prefixOf = (locale: Locale) => (locale === defaultLocale ? "" : `/${locale}`);

function wordsOf(route: RouteName, locale: Locale): string[] {
  return routes[route].map((part) => (part === ":slug" ? part : addressWords[locale][part]));
}

export function addressOf(route: RouteName, locale: Locale, slug = ""): string {
  const segments = wordsOf(route, locale).map((word) => (word === ":slug" ? slug : word));
  return prefixOf(locale) + segments.map((segment) => `/${segment}`).join("") || "/";
}

const isFinnishOnly = (route: RouteName) => route in nearestElsewhere;
const routeNames = Object.keys(routes) as RouteName[];

/** What `next.config.ts` rewrites: each address of each language to the folder of `app/[locale]` that has its page. */
export function rewrittenAddresses(): { source: string; destination: string }[] {
  return locales.flatMap((locale) =>
    routeNames
      .filter((route) => locale === defaultLocale || !isFinnishOnly(route))
      .map((route) => ({
        source: addressOf(route, locale, ":slug"),
        destination: `/${locale}${route === "home" ? "" : addressOf(route, defaultLocale, ":slug")}`,
      }))
      .filter(({ source, destination }) => source !== destination),
  );
}

/** Addresses with a language's prefix and Finnish words, and where they lead. */
export function mixedAddresses(): { source: string; destination: string }[] {
  return locales
    .filter((locale) => locale !== defaultLocale)
    .flatMap((locale) =>
      routeNames.map((route) => ({
        source: prefixOf(locale) + addressOf(route, defaultLocale, ":slug"),
        destination: isFinnishOnly(route)
          ? addressOf(nearestElsewhere[route]!, locale, ":slug")
          : addressOf(route, locale, ":slug"),
      })),
    )
    .filter(({ source, destination }) => source !== destination && !source.endsWith("/"));
}

/** The same page in another language, with its query; null for what is no page of the portal or has none there. */
export function sameAddressIn(locale: Locale, address: string): string | null {
  const found = routeOf(address);
  return found && (locale === defaultLocale || !isFinnishOnly(found.route))
    ? addressFrom(found, found.route, locale)
    : null;
}

/** The same page in another language, or what is nearest to it there. */
export function nearestAddressIn(locale: Locale, address: string): string {
  const found = routeOf(address);
  if (!found) return addressOf("home", locale);
  const route = locale === defaultLocale ? found.route : (nearestElsewhere[found.route] ?? found.route);
  return addressFrom(found, route, locale);
}

/** For `hreflang`: a page's address in each language, and the Finnish one for everybody else; none for a Finnish-only page. */
export function languageAlternates(address: string): Record<string, string> | undefined {
  const pairs = locales.map((locale) => [locale, sameAddressIn(locale, address)] as const);
  if (pairs.some(([, path]) => path === null)) return undefined;
  return { ...Object.fromEntries(pairs), "x-default": sameAddressIn(defaultLocale, address)! };
}

export type FoundRoute = { route: RouteName; slug: string; query: string };

const addressFrom = ({ slug, query }: FoundRoute, route: RouteName, locale: Locale) =>
  addressOf(route, locale, slug) + query;

/** The route of an address, with the slug and the query in it; null for what is no page of the portal. */
export function routeOf(address: string): FoundRoute | null {
  const mark = address.search(/[?#]/);
  const path = mark < 0 ? address : address.slice(0, mark);
  const locale = localeOfPath(path);
  const segments = path
    .split("/")
    .filter(Boolean)
    .slice(locale === defaultLocale ? 0 : 1);
  const route = routeNames.find((name) => {
    const words = wordsOf(name, locale);
    return (
      words.length === segments.length && words.every((word, index) => word === ":slug" || word === segments[index])
    );
  });
  if (!route) return null;
  return {
    route,
    slug: segments[wordsOf(route, locale).indexOf(":slug")] ?? "",
    query: mark < 0 ? "" : address.slice(mark),
  };
}
