import { kilometresBetween, type Point } from "@/lib/regions/distance";
import { deliveryNames, deliveryWords, type DeliveryWord } from "./filters";
import {
  failureOf,
  filtersOf,
  judge,
  openOn,
  type Delivery,
  type FilterName,
  type FinderService,
  type Verdict,
  type Wanted,
} from "./judging";

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
