import { addressWords } from "@/lib/address-words";
import type { Noun } from "@/lib/content/document-parts";
import { defaultLocale, type Locale } from "@/lib/platform/i18n/locales";
import { currentLocale } from "@/lib/platform/i18n/reader";
import { addressOf, type RouteName } from "@/lib/routes";

type Query = Record<string, string | number | null | undefined>;

const withQuery = (path: string, query: Query) => {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text ? `${path}?${text}` : path;
};

/** The addresses in the language that `localeOf` tells when one is asked for. */
function addressBook(localeOf: () => Locale) {
  const list =
    (route: RouteName) =>
    (query: Query = {}) =>
      withQuery(addressOf(route, localeOf()), query);
  const one = (route: RouteName) => (slug: string) => addressOf(route, localeOf(), slug);
  const only = (route: RouteName) => () => addressOf(route, localeOf());
  return {
    home: only("home"),
    projects: list("projects"),
    project: one("project"),
    projectSources: one("projectSources"),
    programmes: only("programmes"),
    programme: one("programme"),
    organizations: list("organizations"),
    organization: one("organization"),
    funders: list("funders"),
    funder: one("funder"),
    regions: only("regions"),
    region: one("region"),
    services: list("services"),
    service: one("service"),
    serviceLeaflet: one("serviceLeaflet"),
    serviceCalendar: one("serviceCalendar"),
    situations: only("situations"),
    situation: (slug: string, query: Query = {}) => withQuery(addressOf("situation", localeOf(), slug), query),
    location: one("location"),
    contacts: list("contacts"),
    contact: one("contact"),
    contactCard: one("contactCard"),
    articles: list("articles"),
    article: one("article"),
    events: list("events"),
    event: one("event"),
    eventCalendar: one("eventCalendar"),
    search: list("search"),
    searchSuggestions: only("searchSuggestions"),
    /** `anchor` is a helpline's slug or that of a life situation. */
    helplines: (anchor = "") => addressOf("helplines", localeOf()) + (anchor && `#${anchor}`),
    /** The list itself is the query: `shortlistQuery` makes it. */
    shortlist: list("shortlist"),
    shortlistLeaflet: list("shortlistLeaflet"),
    offline: only("offline"),
    noConnection: only("noConnection"),
    serviceWorker: () => "/sw.js",
    /** The form; `kohde` is what it is about ("service/vertaisryhmat"), `tieto` which of its facts. */
    feedback: (query: { kohde?: string; tieto?: string; laji?: "kommentti" } = {}) =>
      withQuery(addressOf("feedback", localeOf()), query),
    feedbackSend: only("feedbackSend"),
    feedbackFollow: one("feedbackFollow"),
    feedbackDelete: one("feedbackDelete"),
    feedbackDeleted: only("feedbackDeleted"),
    /** Only the front asks for it: the form once more, with what was typed. */
    feedbackAgain: (key: string) => `/${localeOf()}/palaute-kesken?avain=${key}`,
    about: only("about"),
    accessibility: only("accessibility"),
    privacy: only("privacy"),
    components: only("components"),
    /** The reading versions in selkosuomi, which are Finnish whatever the reader's language. */
    simpleSituation: (slug: string) => addressOf("simpleSituation", defaultLocale, slug),
    simpleService: (slug: string) => addressOf("simpleService", defaultLocale, slug),
    simpleHelplines: () => addressOf("simpleHelplines", defaultLocale),
    /** By a link in a mail in Finnish; the token in it is the permission. */
    confirmation: (token: string) => addressOf("confirmation", defaultLocale, token),
    confirmationSend: (token: string) => addressOf("confirmationSend", defaultLocale, token),
    confirmationRenew: (token: string) => addressOf("confirmationRenew", defaultLocale, token),
    /** A file that editors have brought in, in every language the same; `lib/media/names.ts` makes its name. */
    media: (name: string) => `/media/${name}`,
    sitemap: () => "/sitemap.xml",
    robots: () => "/robots.txt",
    sitemapPart: (part: number) => `/sitemap/${part}.xml`,
  };
}

/** Every internal address, as functions, in the language of the request being answered; Finnish outside any. */
export const paths = addressBook(currentLocale);

/** The same in a language that the caller names. */
export const pathsIn = (locale: Locale) => addressBook(() => locale);

/** The portal's own pages, by the slug of their record. */
const pagesOfTheirOwn: Record<string, () => string> = {
  [addressWords.fi.about]: paths.about,
  [addressWords.fi.accessibility]: paths.accessibility,
  [addressWords.fi.privacy]: paths.privacy,
  [addressWords.fi.helplines]: () => paths.helplines(),
};

/** Where a record of each noun is read; null for nouns that have no page of their own. */
const pageOf: Record<Noun, ((slug: string) => string | null) | null> = {
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
  page: (slug) => pagesOfTheirOwn[slug]?.() ?? null,
  helpline: () => paths.helplines(),
};

export function pathOfRecord(noun: Noun, slug: string): string | null {
  return pageOf[noun]?.(slug) ?? null;
}

/** The address segment whose slugs a noun shares: people and contacts have one. */
export function slugScope(noun: Noun): string {
  return noun === "person" ? "contact" : noun;
}
