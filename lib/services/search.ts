import "server-only";
import { listHelplines } from "@/lib/helplines/queries";
import { db, type Database } from "@/lib/platform/db";
import { dayInFinland } from "@/lib/platform/dates/today";
import { localized } from "@/lib/platform/i18n/localized";
import { nearestMunicipality, type Point } from "@/lib/regions/distance";
import { findPlace, guessPlaces } from "@/lib/regions/place";
import type { RegionTreeNode } from "@/lib/regions/tree";
import { regionsBeyond, regionsCovered } from "@/lib/regions/reach";
import { markWords } from "@/lib/search/marks";
import { loadEngine, searchWith, type Found } from "@/lib/search/queries";
import { isHard } from "@/lib/search/situation-names";
import { findNamedSituations } from "@/lib/situations/queries";
import { countChoices, findServices, waysOut } from "./finder";
import type { Wanted } from "./judging";
import { loadFinder, standingOn } from "./finder-facts";
import { ageOf, deliveryWords, positionOf, type ServiceFilters } from "./filters";
import { readNeed } from "./need";

const situationsNamed = 2;
const othersShown = 6;
/** As deep as the ranking of words goes. */
export const deepest = 300;

type Options = { now?: Date; client?: Database };

/**
 * The finder: what the filters and the words of the need mean, which services fit, in groups, and how many each further
 * choice would leave. An age or a place named in the words becomes a filter when that filter is empty.
 */
export async function searchServices(filters: ServiceFilters, { now = new Date(), client = db }: Options = {}) {
  const [finder, engine] = await Promise.all([loadFinder(client), loadEngine(client)]);
  const regions = finder.regions.map((region) => ({ ...region, name: localized(region.name) }));
  const understood = understand(filters, regions);
  const { need, region, origin } = understood;
  const found = need.words
    ? await searchWith(engine, need.words, { nouns: ["service"], perNoun: deepest + 1, client })
    : null;
  const met = need.words
    ? await searchWith(engine, need.words, { nouns: ["term"], perNoun: situationsNamed, client })
    : null;
  const wanted: Wanted = {
    scores: found && new Map(found.hits.slice(0, deepest).map(({ recordId, score }) => [recordId, score])),
    place: region && {
      inside: new Set(regionsCovered(regions, region.id)),
      around: new Set(regionsBeyond(regions, region.id)),
      origin,
    },
    age: need.age,
    situation: filters.tilanne,
    freeOnly: filters.hinta === "maksuton",
    language: filters.kieli,
    delivery: filters.kanava && deliveryWords[filters.kanava],
    stepFree: filters.esteeton !== null,
    openAt: filters.auki ? now : null,
    provider: filters.jarjestaja,
  };
  const services = standingOn(finder, dayInFinland(now));
  const findings = findServices(services, wanted);
  const situations = await findNamedSituations(situationsTold(met), client);
  return {
    ...understood,
    findings,
    waysOut: findings.length === 0 ? waysOut(services, wanted) : [],
    /** Whether the words fit more than `deepest`: then every number is of those that fit best. */
    isCapped: (found?.hits.length ?? 0) > deepest,
    /** When the words bring nothing: what else there is for the place. */
    others:
      findings.length === 0 && wanted.place && wanted.scores
        ? findServices(services, { ...wanted, scores: null })
            .filter(({ group }) => group !== "near")
            .slice(0, othersShown)
        : [],
    isSensitive: situations.some(isHard) || (filters.tilanne !== null && (await isSensitive(filters.tilanne, client))),
    counts: countChoices(services, wanted, now),
    /** Life situations of which the words tell. */
    situations,
    repairs: found?.plan.repairs ?? [],
    isConfident: found?.isConfident ?? true,
    mark: (text: string) => (found ? markWords(text, found.plan, engine.analyser) : [{ text, isMatch: false }]),
    helplines: await listHelplines(
      filters.tilanne ? { situation: filters.tilanne, client } : { inStripOnly: true, client },
    ),
  };
}

export type ServiceSearch = Awaited<ReturnType<typeof searchServices>>;

type NamedRegion = Omit<RegionTreeNode, "name"> & { name: string };

/** The situations that the words name; when they name none, those that they meet well. */
function situationsTold(met: Found | null): string[] {
  if (!met) return [];
  const named = met.situations.length > 0 ? met.situations : met.isConfident ? met.hits : [];
  return named.map(({ slug }) => slug);
}

/** Whether a situation's pages have a way out. */
async function isSensitive(slug: string, client: Database): Promise<boolean> {
  return (await client.term.count({ where: { scheme: "situation", slug, discretion: { not: "none" } } })) > 0;
}

/** What the reader means by the filters: the need without the place and the age in it, and where that place is. */
function understand(filters: ServiceFilters, regions: NamedRegion[]) {
  const position = positionOf(filters.sijainti);
  const read = readNeed(filters.haku ?? "", (words) => findPlace(regions, words) !== null);
  const placeWords = filters.paikka ?? (position ? null : read.place);
  const region = position ? nearestMunicipality(regions, position) : placeWords ? findPlace(regions, placeWords) : null;
  const age = ageOf(filters.ika);
  // A place in the words that another filter overrules stays a word.
  const words = filters.paikka || position ? readNeed(filters.haku ?? "", () => false).words : read.words;
  return {
    need: { words, age: filters.ika === null ? read.age : age, typedPlace: placeWords },
    region,
    origin: position ?? pointOf(region),
    isFromWords: {
      place: !filters.paikka && !position && read.place !== null,
      age: filters.ika === null && read.age !== null,
    },
    problems: {
      place: Boolean(filters.paikka && !region),
      position: filters.sijainti !== null && region === null,
      age: filters.ika !== null && age === null,
    },
    guesses: filters.paikka && !region ? guessPlaces(regions, filters.paikka) : [],
  };
}

function pointOf(region: NamedRegion | null): Point | null {
  if (!region || region.longitude === null || region.latitude === null) return null;
  return { longitude: region.longitude, latitude: region.latitude };
}
