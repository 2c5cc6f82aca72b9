import { openingStateAt } from "@/lib/hours/opening-state";
import type { OpeningException, OpeningRule } from "@/lib/hours/opening-times";
import { kilometresBetween, type Point } from "@/lib/regions/distance";
import { deliveryNames, deliveryWords, type DeliveryWord } from "./filters";
import type { ServiceStanding } from "./rules";

type Delivery = (typeof deliveryWords)[DeliveryWord];

/** What the finder must know of a service to judge it; texts come later, for those that are shown. */
export type FinderService = {
  id: string;
  standing: ServiceStanding;
  sortName: string;
  regionIds: string[];
  /** Where one goes; empty for a service of a whole region. */
  points: Point[];
  situationSlugs: string[];
  providerSlugs: string[];
  price: "free" | "paid" | "unknown";
  ageMin: number | null;
  ageMax: number | null;
  languages: string[];
  /** Empty: not known. */
  delivery: Delivery[];
  hasStepFreeEntrance: boolean;
  openings: { hours: OpeningRule[]; exceptions: OpeningException[] }[];
};

export type Wanted = {
  /** How well each service answers the words; null when there are none. */
  scores: ReadonlyMap<string, number> | null;
  place: { inside: ReadonlySet<string>; around: ReadonlySet<string>; origin: Point | null } | null;
  age: number | null;
  situation: string | null;
  freeOnly: boolean;
  language: string | null;
  delivery: Delivery | null;
  stepFree: boolean;
  openAt: Date | null;
  provider: string | null;
};

/** Whether a service is what is wanted. What no source tells is never a no. */
type Verdict = "yes" | "no" | "unknown";

const known = (isKnown: boolean, isSo: boolean): Verdict => (!isKnown ? "unknown" : isSo ? "yes" : "no");

/** The judgement of each filter by its name; a filter that is not in use says yes. */
const judgements = {
  words: ({ id }: FinderService, { scores }: Wanted) => known(true, scores === null || scores.has(id)),
  situation: ({ situationSlugs }: FinderService, { situation }: Wanted) =>
    known(true, situation === null || situationSlugs.includes(situation)),
  provider: ({ providerSlugs }: FinderService, { provider }: Wanted) =>
    known(true, provider === null || providerSlugs.includes(provider)),
  age: ({ ageMin, ageMax }: FinderService, { age }: Wanted) =>
    age === null
      ? "yes"
      : known(ageMin !== null || ageMax !== null, (ageMin ?? 0) <= age && age <= (ageMax ?? Infinity)),
  price: ({ price }: FinderService, { freeOnly }: Wanted) =>
    freeOnly ? known(price !== "unknown", price === "free") : "yes",
  language: ({ languages }: FinderService, { language }: Wanted) =>
    language === null ? "yes" : known(languages.length > 0, languages.includes(language)),
  delivery: (service: FinderService, { delivery }: Wanted) =>
    delivery === null ? "yes" : known(service.delivery.length > 0, service.delivery.includes(delivery)),
  stepFree: ({ hasStepFreeEntrance }: FinderService, { stepFree }: Wanted) =>
    stepFree && !hasStepFreeEntrance ? "unknown" : "yes",
  open: ({ openings }: FinderService, { openAt }: Wanted) => (openAt ? openOn(openings, openAt) : "yes"),
} satisfies Record<string, (service: FinderService, wanted: Wanted) => Verdict>;

type FilterName = keyof typeof judgements;
const filterNames = Object.keys(judgements) as FilterName[];

/** Open somewhere: yes. Closed everywhere that tells its hours: no. */
function openOn(openings: FinderService["openings"], instant: Date): Verdict {
  const states = openings.map(({ hours, exceptions }) => openingStateAt(hours, exceptions, instant).status);
  const told = states.filter((status) => status !== "unknown");
  return known(told.length > 0, told.includes("open"));
}

function judge(service: FinderService, wanted: Wanted, except: FilterName | null = null): Verdict {
  let verdict: Verdict = "yes";
  for (const name of filterNames) {
    if (name === except) continue;
    const single = judgements[name](service, wanted);
    if (single === "no") return "no";
    if (single === "unknown") verdict = "unknown";
  }
  return verdict;
}

/** Where help is seen from the place: in it, for its whole region (also by phone and online), or somewhere else near. */
type Nearness = { reach: "here" | "wide" | "near"; kilometres: number | null };

const remoteDeliveries: readonly Delivery[] = ["phone", "online"];
const neighbourhoodKilometres = 100;
/** When nothing is nearer, this many of the nearest are told however far they are. */
const fewestNear = 3;

function nearnessOf(service: FinderService, place: Wanted["place"]): Nearness | null {
  if (!place) return { reach: "here", kilometres: null };
  const kilometres = place.origin ? distanceTo(service, place.origin) : null;
  const coversPlace = service.regionIds.length === 0 || service.regionIds.some((id) => place.around.has(id));
  const isHere = service.regionIds.some((id) => place.inside.has(id));
  const isRemote = service.delivery.some((delivery) => remoteDeliveries.includes(delivery));
  if (isHere && !(isRemote && service.points.length === 0)) return { reach: "here", kilometres };
  if (isHere || coversPlace) return { reach: "wide", kilometres: null };
  return kilometres === null ? null : { reach: "near", kilometres };
}

function distanceTo({ points }: FinderService, origin: Point): number | null {
  return points.length === 0 ? null : Math.min(...points.map((point) => kilometresBetween(origin, point)));
}

export type FinderGroup = "here" | "wide" | "near" | "unknown" | "unconfirmed";
export const finderGroups: readonly FinderGroup[] = ["here", "wide", "unknown", "unconfirmed", "near"];

export type Finding = { id: string; group: FinderGroup; kilometres: number | null };

/** Fit is compared in steps, so that a hair's breadth of score does not hide what is next door. */
const fitSteps = 5;

/**
 * The services that are wanted, group by group, in each by fit, then distance, then name. Ended ones are not there, and what
 * is not known of a service puts it in a group of its own instead of out.
 */
export function findServices(services: FinderService[], wanted: Wanted): Finding[] {
  const best = Math.max(0, ...(wanted.scores?.values() ?? []));
  const fitOf = (id: string) => (best > 0 ? Math.round(((wanted.scores?.get(id) ?? 0) / best) * fitSteps) : 0);
  const found = services.flatMap((service) => {
    if (service.standing === "ended") return [];
    const verdict = judge(service, wanted);
    const nearness = verdict === "no" ? null : nearnessOf(service, wanted.place);
    if (!nearness) return [];
    return [{ service, nearness, group: groupOf(service, verdict, nearness), fit: fitOf(service.id) }];
  });
  const nearest = found
    .filter(({ group }) => group === "near")
    .sort((a, b) => a.nearness.kilometres! - b.nearness.kilometres!);
  const isNothingElse = nearest.length === found.length;
  const tooFar = new Set(
    nearest.filter(
      ({ nearness }, place) => nearness.kilometres! > neighbourhoodKilometres && !(isNothingElse && place < fewestNear),
    ),
  );
  return found
    .filter((finding) => !tooFar.has(finding))
    .sort(
      (a, b) =>
        finderGroups.indexOf(a.group) - finderGroups.indexOf(b.group) ||
        b.fit - a.fit ||
        (a.nearness.kilometres ?? Infinity) - (b.nearness.kilometres ?? Infinity) ||
        a.service.sortName.localeCompare(b.service.sortName, "fi"),
    )
    .map(({ service, group, nearness }) => ({ id: service.id, group, kilometres: nearness.kilometres }));
}

function groupOf({ standing }: FinderService, verdict: Verdict, { reach }: Nearness): FinderGroup {
  if (reach === "near") return "near";
  if (standing === "unconfirmed") return "unconfirmed";
  return verdict === "unknown" ? "unknown" : reach;
}

/** For each choice of a filter, how many services would surely fit with it, all other filters staying. */
export type FinderCounts = {
  situations: Map<string, number>;
  providers: Map<string, number>;
  languages: Map<string, number>;
  deliveries: Map<DeliveryWord, number>;
  free: number;
  stepFree: number;
  open: number;
};

export function countChoices(services: FinderService[], wanted: Wanted, now: Date): FinderCounts {
  const reachable = services.filter((service) => {
    const nearness = service.standing === "ended" ? null : nearnessOf(service, wanted.place);
    return nearness !== null && nearness.reach !== "near";
  });
  const passing = (except: FilterName) => reachable.filter((service) => judge(service, wanted, except) !== "no");
  const languages = passing("language");
  const deliveries = passing("delivery");
  return {
    situations: tally(passing("situation"), ({ situationSlugs }) => situationSlugs),
    providers: tally(passing("provider"), ({ providerSlugs }) => providerSlugs),
    languages: tally(languages, (service) => service.languages),
    deliveries: new Map(
      deliveryNames.map((word) => [
        word,
        deliveries.filter(({ delivery }) => delivery.includes(deliveryWords[word])).length,
      ]),
    ),
    free: passing("price").filter(({ price }) => price === "free").length,
    stepFree: passing("stepFree").filter(({ hasStepFreeEntrance }) => hasStepFreeEntrance).length,
    open: passing("open").filter(({ openings }) => openOn(openings, now) === "yes").length,
  };
}

function tally(services: FinderService[], keysOf: (service: FinderService) => string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const service of services)
    for (const key of new Set(keysOf(service))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What each filter is when nobody uses it. */
const unused: { [K in keyof Wanted]-?: Pick<Wanted, K> } = {
  scores: { scores: null },
  place: { place: null },
  age: { age: null },
  situation: { situation: null },
  freeOnly: { freeOnly: false },
  language: { language: null },
  delivery: { delivery: null },
  stepFree: { stepFree: false },
  openAt: { openAt: null },
  provider: { provider: null },
};

export type WayOut = { drop: keyof Wanted; count: number };

/** When nothing fits: which single filter to drop, and how much help each leads to, the most first. */
export function waysOut(services: FinderService[], wanted: Wanted): WayOut[] {
  return (Object.keys(unused) as (keyof Wanted)[])
    .filter((name) => wanted[name] !== null && wanted[name] !== false)
    .map((drop) => ({ drop, count: findServices(services, { ...wanted, ...unused[drop] }).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
