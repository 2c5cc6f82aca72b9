import type { Noun } from "@/lib/content/document-parts";

/**
 * Every internal address, as functions: the one place where English code meets the Finnish words of the addresses.
 * Finnish addresses have no language prefix; `next.config.ts` makes its rewrites from `publicSegments`.
 */
export const locales = ["fi"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "fi";

const segments = {
  projects: "hankkeet",
  programmes: "ohjelmat",
  organizations: "organisaatiot",
  funders: "rahoittajat",
  regions: "alueet",
  services: "palvelut",
  situations: "tilanteet",
  locations: "toimipisteet",
  contacts: "yhteyshenkilot",
  articles: "ajankohtaista",
  events: "tapahtumat",
  search: "haku",
  helplines: "apua-heti",
  shortlist: "poiminnat",
  offline: "ilman-verkkoa",
  noConnection: "yhteydetta-ei",
  feedback: "palaute",
  about: "tietoa",
  accessibility: "saavutettavuus",
  privacy: "tietosuoja",
  development: "kehitys",
} as const;

/** First words of the public addresses. */
export const publicSegments: readonly string[] = Object.values(segments);

const withQuery = (path: string, query: Record<string, string | number | null | undefined>) => {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text ? `${path}?${text}` : path;
};

type Query = Record<string, string | number | null | undefined>;

export const paths = {
  home: () => "/",
  projects: (query: Query = {}) => withQuery(`/${segments.projects}`, query),
  project: (slug: string) => `/${segments.projects}/${slug}`,
  projectSources: (slug: string) => `/${segments.projects}/${slug}/lahteet`,
  programmes: () => `/${segments.programmes}`,
  programme: (slug: string) => `/${segments.programmes}/${slug}`,
  organizations: (query: Query = {}) => withQuery(`/${segments.organizations}`, query),
  organization: (slug: string) => `/${segments.organizations}/${slug}`,
  funders: () => `/${segments.funders}`,
  funder: (slug: string) => `/${segments.funders}/${slug}`,
  regions: () => `/${segments.regions}`,
  region: (slug: string) => `/${segments.regions}/${slug}`,
  services: (query: Query = {}) => withQuery(`/${segments.services}`, query),
  service: (slug: string) => `/${segments.services}/${slug}`,
  serviceLeaflet: (slug: string) => `/${segments.services}/${slug}/tuloste`,
  serviceCalendar: (slug: string) => `/${segments.services}/${slug}/ics`,
  situations: () => `/${segments.situations}`,
  situation: (slug: string, query: Query = {}) => withQuery(`/${segments.situations}/${slug}`, query),
  location: (slug: string) => `/${segments.locations}/${slug}`,
  contacts: (query: Query = {}) => withQuery(`/${segments.contacts}`, query),
  contact: (slug: string) => `/${segments.contacts}/${slug}`,
  contactCard: (slug: string) => `/${segments.contacts}/${slug}/vcard`,
  articles: (query: Query = {}) => withQuery(`/${segments.articles}`, query),
  article: (slug: string) => `/${segments.articles}/${slug}`,
  events: (query: Query = {}) => withQuery(`/${segments.events}`, query),
  event: (slug: string) => `/${segments.events}/${slug}`,
  eventCalendar: (slug: string) => `/${segments.events}/${slug}/ics`,
  search: (query: Query = {}) => withQuery(`/${segments.search}`, query),
  searchSuggestions: () => `/${segments.search}/ehdotukset`,
  /** `anchor` is a helpline's slug or that of a life situation. */
  helplines: (anchor = "") => `/${segments.helplines}${anchor && `#${anchor}`}`,
  /** The list itself is the query: `shortlistQuery` makes it. */
  shortlist: (query: Query = {}) => withQuery(`/${segments.shortlist}`, query),
  shortlistLeaflet: (query: Query = {}) => withQuery(`/${segments.shortlist}/tuloste`, query),
  offline: () => `/${segments.offline}`,
  noConnection: () => `/${segments.noConnection}`,
  serviceWorker: () => "/sw.js",
  /** The form; `kohde` is what it is about ("service/vertaisryhmat"), `tieto` which of its facts. */
  feedback: (query: { kohde?: string; tieto?: string; laji?: "kommentti" } = {}) =>
    withQuery(`/${segments.feedback}`, query),
  feedbackSend: () => `/${segments.feedback}/laheta`,
  feedbackFollow: (secret: string) => `/${segments.feedback}/seuranta/${secret}`,
  feedbackDelete: (secret: string) => `/${segments.feedback}/seuranta/${secret}/poista`,
  feedbackDeleted: () => `/${segments.feedback}/poistettu`,
  /** Only the front asks for it: the form once more, with what was typed. */
  feedbackAgain: (key: string) => `/${defaultLocale}/palaute-kesken?avain=${key}`,
  about: () => `/${segments.about}`,
  accessibility: () => `/${segments.accessibility}`,
  privacy: () => `/${segments.privacy}`,
  components: () => `/${segments.development}/komponentit`,
  sitemap: () => "/sitemap.xml",
};

/** Where a record of each noun is read; null for nouns that have no page of their own. */
const pageOf: Record<Noun, ((slug: string) => string) | null> = {
  source: null,
  term: null,
  region: paths.region,
  organization: paths.organization,
  programme: paths.programme,
  location: paths.location,
  project: paths.project,
  service: paths.service,
  person: paths.contact,
  contact: paths.contact,
  article: paths.article,
  event: paths.event,
  page: (slug) => `/${slug}`,
  helpline: () => paths.helplines(),
};

export function pathOfRecord(noun: Noun, slug: string): string | null {
  return pageOf[noun]?.(slug) ?? null;
}

/** The address segment whose slugs a noun shares: people and contacts have one. */
export function slugScope(noun: Noun): string {
  return noun === "person" ? "contact" : noun;
}
