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
  let verdict: Verdict = "unknown";
  for (const opening of openings) {
    const status = statusOf(opening, instant);
    if (status === "open") return "yes";
    if (status !== "unknown") verdict = "no";
  }
  return verdict;
}

type Opening = FinderService["openings"][number];
const statuses = new WeakMap<Opening, { minute: number; status: string }>();

/** Hours are told in minutes, and many services share the same ones: each is reckoned once a minute. */
function statusOf(opening: Opening, instant: Date): string {
  const minute = Math.floor(instant.getTime() / 60_000);
  const known = statuses.get(opening);
  if (known?.minute === minute) return known.status;
  const { status } = openingStateAt(opening.hours, opening.exceptions, instant);
  statuses.set(opening, { minute, status });
  return status;
}

/** The filters in use; a service is judged by these alone. */
function filtersOf(wanted: Wanted): FilterName[] {
  const { scores, situation, provider, age, freeOnly, language, delivery, stepFree, openAt } = wanted;
  const inUse: Record<FilterName, boolean> = {
    words: scores !== null,
    situation: situation !== null,
    provider: provider !== null,
    age: age !== null,
    price: freeOnly,
    language: language !== null,
    delivery: delivery !== null,
    stepFree,
    open: openAt !== null,
  };
  return filterNames.filter((name) => inUse[name]);
}

function judge(service: FinderService, wanted: Wanted, filters: FilterName[]): Verdict {
  let verdict: Verdict = "yes";
  for (const name of filters) {
    const single = judgements[name](service, wanted);
    if (single === "no") return "no";
    if (single === "unknown") verdict = "unknown";
  }
  return verdict;
}

/** The one filter that a service fails; "none" when it passes all, "many" when dropping one would not bring it back. */
function failureOf(service: FinderService, wanted: Wanted, filters: FilterName[]): FilterName | "none" | "many" {
  let failed: FilterName | "none" = "none";
  for (const name of filters) {
    if (judgements[name](service, wanted) !== "no") continue;
    if (failed !== "none") return "many";
    failed = name;
  }
  return failed;
}

const remoteDeliveries: readonly Delivery[] = ["phone", "online"];
const neighbourhoodKilometres = 100;
/** When nothing is nearer, this many of the nearest are told however far they are. */
const fewestNear = 3;

/** Where help is seen from the place: in it, or for its whole region (also by phone and online); null for elsewhere. */
function reachOf(service: FinderService, place: Wanted["place"]): "here" | "wide" | null {
  if (!place) return "here";
  const { regionIds, delivery, points } = service;
  const isHere = regionIds.some((id) => place.inside.has(id));
  const isRemote = points.length === 0 && delivery.some((way) => remoteDeliveries.includes(way));
  if (isHere && !isRemote) return "here";
  return isHere || regionIds.length === 0 || regionIds.some((id) => place.around.has(id)) ? "wide" : null;
}

function distanceTo({ points }: FinderService, origin: Point): number | null {
  return points.length === 0 ? null : Math.min(...points.map((point) => kilometresBetween(origin, point)));
}

/** A degree of latitude is nowhere shorter: what differs by more is not near, and needs no trigonometry. */
const degreeKilometres = 110;
const isPerhapsNear = ({ points }: FinderService, { latitude }: Point) =>
  points.some((point) => Math.abs(point.latitude - latitude) * degreeKilometres <= neighbourhoodKilometres);

export type FinderGroup = "here" | "wide" | "near" | "unknown" | "unconfirmed";
export const finderGroups: readonly FinderGroup[] = ["here", "wide", "unknown", "unconfirmed", "near"];

export type Finding = {
  id: string;
  group: FinderGroup;
  kilometres: number | null;
  /** How well the words are answered, in steps. */
  fit: number;
};

const groupOrder = Object.fromEntries(finderGroups.map((group, order) => [group, order])) as Record<
  FinderGroup,
  number
>;

/** Fit is compared in steps, so that a hair's breadth of score does not hide what is next door. */
const fitSteps = 5;

/**
 * The services that are wanted, group by group, in each by fit, then distance, then the order in which they are given, which
 * is that of their names. Ended ones are not there, and what is not known of a service puts it in a group of its own.
 */
export function findServices(services: FinderService[], wanted: Wanted): Finding[] {
  return wantedServices(services, wanted).sort(
    (a, b) =>
      groupOrder[a.group] - groupOrder[b.group] ||
      b.fit - a.fit ||
      (a.kilometres === b.kilometres ? 0 : (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity)),
  );
}

function wantedServices(services: FinderService[], wanted: Wanted): Finding[] {
  const { place, scores } = wanted;
  const filters = filtersOf(wanted);
  const best = Math.max(0, ...(scores?.values() ?? []));
  const fitOf = (id: string) => (best > 0 ? Math.round(((scores?.get(id) ?? 0) / best) * fitSteps) : 0);
  const found: Finding[] = [];
  const elsewhere: FinderService[] = [];
  for (const service of services) {
    if (service.standing === "ended") continue;
    const verdict = judge(service, wanted, filters);
    if (verdict === "no") continue;
    const reach = reachOf(service, place);
    if (reach) {
      const kilometres = reach === "here" && place?.origin ? distanceTo(service, place.origin) : null;
      found.push({ id: service.id, group: groupOf(service, verdict, reach), kilometres, fit: fitOf(service.id) });
    } else if (place?.origin && service.points.length > 0) elsewhere.push(service);
  }
  return place?.origin ? [...found, ...nearOnes(elsewhere, place.origin, found.length === 0, fitOf)] : found;
}

/** What is in the neighbourhood, in the order given; when there is nothing else, the nearest however far. */
function nearOnes(
  services: FinderService[],
  origin: Point,
  isNothingElse: boolean,
  fitOf: (id: string) => number,
): Finding[] {
  const candidates = isNothingElse ? services : services.filter((service) => isPerhapsNear(service, origin));
  const near = candidates.map((service): Finding & { kilometres: number } => {
    const kilometres = distanceTo(service, origin)!;
    return { id: service.id, group: "near", kilometres, fit: fitOf(service.id) };
  });
  const close = near.filter(({ kilometres }) => kilometres <= neighbourhoodKilometres);
  if (!isNothingElse || close.length >= fewestNear) return close;
  const nearest = new Set(near.toSorted((a, b) => a.kilometres - b.kilometres).slice(0, fewestNear));
  return near.filter((finding) => nearest.has(finding));
}

function groupOf({ standing }: FinderService, verdict: Verdict, reach: "here" | "wide"): FinderGroup {
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
  const filters = filtersOf(wanted);
  const deliveries = new Map<string, number>();
  const counts = {
    situations: new Map<string, number>(),
    providers: new Map<string, number>(),
    languages: new Map<string, number>(),
    ...{ free: 0, stepFree: 0, open: 0 },
  };
  for (const service of services) {
    if (service.standing === "ended") continue;
    const failed = failureOf(service, wanted, filters);
    if (failed === "many") continue;
    if (reachOf(service, wanted.place) === null) continue;
    const passes = (except: FilterName) => failed === "none" || failed === except;
    if (passes("situation")) tally(counts.situations, service.situationSlugs);
    if (passes("provider")) tally(counts.providers, service.providerSlugs);
    if (passes("language")) tally(counts.languages, service.languages);
    if (passes("delivery")) tally(deliveries, service.delivery);
    if (passes("price") && service.price === "free") counts.free += 1;
    if (passes("stepFree") && service.hasStepFreeEntrance) counts.stepFree += 1;
    if (passes("open") && openOn(service.openings, now) === "yes") counts.open += 1;
  }
  const ofWord = (word: DeliveryWord) => [word, deliveries.get(deliveryWords[word]) ?? 0] as const;
  return { ...counts, deliveries: new Map(deliveryNames.map(ofWord)) };
}

function tally(counts: Map<string, number>, keys: string[]): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
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
    .map((drop) => ({ drop, count: wantedServices(services, { ...wanted, ...unused[drop] }).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
