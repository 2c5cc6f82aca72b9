import type { z } from "zod";
import { articleFilterSchema } from "../../lib/articles/filters";
import { contactFilterSchema } from "../../lib/contacts/filters";
import { organizationFilterSchema } from "../../lib/organizations/filters";
import { localeOfPath } from "../../lib/platform/i18n/locales";
import { projectFilterSchema } from "../../lib/projects/filters";
import { routeOf, type RouteName } from "../../lib/routes";
import { serviceFilterSchema } from "../../lib/services/filters";

/** What becomes of a GET: kept as a page by its key, asked from the renderer each time, or no address of the portal. */
export type Keeping =
  | {
      kind: "kept";
      key: string;
      route: RouteName;
      slug: string;
      /** One of the many forms of a list: kept while there is room. */
      isVariant: boolean;
      /** The record that the page is about, as "scope/slug"; null for a page about many. */
      subject: string | null;
      /** The records that a list is narrowed by: when there is none such, the form is somebody's invention. */
      chosen: string[];
    }
  | { kind: "asked" }
  | { kind: "unknown" };

/** The keys that a route's page minds. Those of `free` hold what people write: such pages are not kept. */
const queryKeys: Partial<Record<RouteName, { chosen: string[]; free: string[] }>> = {
  services: {
    chosen: ["tilanne", "hinta", "kieli", "kanava", "esteeton", "jarjestaja", "sivu"],
    // Who asks what is open asks for this minute.
    free: ["haku", "paikka", "sijainti", "ika", "auki"],
  },
  projects: {
    chosen: ["vaihe", "alue", "rahoittaja", "ohjelma", "organisaatio", "teema", "jarjestys", "sivu"],
    free: [],
  },
  organizations: { chosen: ["laji", "alue", "sivu"], free: ["nimi"] },
  contacts: { chosen: ["organisaatio", "hanke", "alue", "sivu"], free: ["nimi"] },
  articles: { chosen: ["laji", "sivu"], free: [] },
  situation: { chosen: [], free: ["paikka"] },
  search: { chosen: [], free: ["haku", "laji", "sivu"] },
};

/** Pages that hold what one person sent or may send, and what is a reader's own in the query. */
const neverKept: ReadonlySet<RouteName> = new Set<RouteName>([
  ...(["feedback", "feedbackSend", "feedbackFollow", "feedbackDelete", "feedbackDeleted"] as const),
  ...(["confirmation", "confirmationSend", "confirmationRenew", "searchSuggestions", "components"] as const),
]);
const ownInQuery: ReadonlySet<RouteName> = new Set<RouteName>(["shortlist", "shortlistLeaflet"]);

/** Files that are made of the catalogue, as pages are. */
const keptFiles = /^\/(sitemap\.xml|sitemap\/\d{1,4}\.xml|robots\.txt|manifest\.webmanifest|sw\.js)$/;
const askedPrefix = /^\/(yllapito|esikatselu|media|api|_next|elements)(\/|$)/;

/** Which kind of record a key names. */
const scopesOfKeys: Record<string, string> = {
  ...{ tilanne: "term", teema: "term", alue: "region", ohjelma: "programme", hanke: "project" },
  ...{ jarjestaja: "organization", rahoittaja: "organization", organisaatio: "organization" },
};

const understoodByForm: Partial<Record<RouteName, Record<string, z.ZodType>>> = {
  services: serviceFilterSchema.shape,
  projects: projectFilterSchema.shape,
  contacts: contactFilterSchema.shape,
  organizations: organizationFilterSchema.shape,
  articles: articleFilterSchema.shape,
};

/** Forms that lists have of their own: every other value is answered, but not kept. */
function isUnderstood(route: RouteName, key: string, value: string): boolean {
  if (key === "sivu") return /^[1-9]\d{0,2}$/.test(value);
  if (key in scopesOfKeys) return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
  const read = understoodByForm[route]?.[key]?.safeParse(value).data ?? null;
  return read !== null && (key !== "jarjestys" || read === value);
}

export function keepingOf(target: string): Keeping {
  const mark = target.indexOf("?");
  const path = mark < 0 ? target : target.slice(0, mark);
  // Made anew when somebody asks: every publication alters them.
  if (keptFiles.test(path)) return kept({ key: path, route: "home", slug: "", isVariant: true });
  if (askedPrefix.test(path)) return { kind: "asked" };
  const found = routeOf(path);
  // The Finnish words of a page under another language's prefix lead to its own.
  if (!found) return localeOfPath(path) !== "fi" && routeOf(path.slice(3)) ? { kind: "asked" } : { kind: "unknown" };
  const { route, slug } = found;
  const query = mark < 0 ? "" : target.slice(mark + 1);
  if (neverKept.has(route) || (query && ownInQuery.has(route))) return { kind: "asked" };
  const pairs = query ? chosenPairs(route, query) : [];
  if (pairs === null) return { kind: "asked" };
  const chosen = pairs.flatMap(([name, value]) => (scopesOfKeys[name] ? [`${scopesOfKeys[name]}/${value}`] : []));
  const key = pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
  return kept({ key, route, slug, isVariant: pairs.length > 0, chosen });
}

/** Where readers' forms are sent; every other public page is for reading. */
const posted: ReadonlySet<RouteName> = new Set<RouteName>([
  ...(["feedbackSend", "feedbackDelete", "confirmationSend", "confirmationRenew"] as const),
]);

export function takesForms(path: string): boolean {
  if (askedPrefix.test(path)) return true;
  const found = routeOf(path);
  return found !== null && posted.has(found.route);
}

type Kept = { key: string; route: RouteName; slug: string; isVariant: boolean; chosen?: string[] };

const kept = ({ chosen = [], ...of }: Kept): Keeping => ({
  kind: "kept",
  ...of,
  chosen,
  subject: subjectOf(of.route, of.slug),
});

/** Which kind of record a route's slug names. */
const scopes: Partial<Record<RouteName, string>> = {
  project: "project",
  projectSources: "project",
  programme: "programme",
  organization: "organization",
  funder: "organization",
  region: "region",
  service: "service",
  serviceLeaflet: "service",
  serviceCalendar: "service",
  simpleService: "service",
  situation: "term",
  simpleSituation: "term",
  location: "location",
  contact: "contact",
  contactCard: "contact",
  article: "article",
  event: "event",
  eventCalendar: "event",
};

function subjectOf(route: RouteName, slug: string): string | null {
  const scope = scopes[route];
  return scope && slug ? `${scope}/${slug}` : null;
}

/** The record that an address leads to, as "scope/slug"; null for an address of no record. */
export function recordOf(address: string): string | null {
  const found = routeOf(address);
  return found && subjectOf(found.route, found.slug);
}

/** The query as the page minds it, in one order; null when a part of it is somebody's own words or invention. */
function chosenPairs(route: RouteName, query: string): [key: string, value: string][] | null {
  const known = queryKeys[route] ?? { chosen: [], free: [] };
  const values = new URLSearchParams(query);
  if (known.free.some((key) => values.get(key))) return null;
  const pairs = known.chosen.flatMap((key): [string, string][] => {
    const value = values.get(key);
    return value ? [[key, value]] : [];
  });
  return pairs.every(([key, value]) => isUnderstood(route, key, value)) ? pairs : null;
}
