import { openingStateAt } from "@/lib/hours/opening-state";
import type { OpeningException, OpeningRule } from "@/lib/hours/opening-times";
import { notePageChange, readNow } from "@/lib/platform/page-trace";
import type { Point } from "@/lib/regions/distance";
import type { deliveryWords, DeliveryWord } from "./filters";
import type { ServiceStanding } from "./rules";

export type Delivery = (typeof deliveryWords)[DeliveryWord];

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
export type Verdict = "yes" | "no" | "unknown";

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

export type FilterName = keyof typeof judgements;
const filterNames = Object.keys(judgements) as FilterName[];

/** Open somewhere: yes. Closed everywhere that tells its hours: no. */
export function openOn(openings: FinderService["openings"], instant: Date): Verdict {
  let verdict: Verdict = "unknown";
  for (const opening of openings) {
    const status = statusOf(opening, instant);
    if (status === "open") return "yes";
    if (status !== "unknown") verdict = "no";
  }
  return verdict;
}

type Opening = FinderService["openings"][number];
const statuses = new WeakMap<Opening, { minute: number; status: string; changesAt: number }>();

/** Hours are told in minutes, and many services share the same ones: each is reckoned once a minute. */
function statusOf(opening: Opening, instant: Date): string {
  const minute = Math.floor(instant.getTime() / 60_000);
  const known = statuses.get(opening);
  const current = known?.minute === minute ? known : { minute, ...reckoned(opening, instant) };
  statuses.set(opening, current);
  // From memory too: every page that tells of it changes then.
  if (current.changesAt < Infinity) notePageChange(new Date(current.changesAt));
  return current.status;
}

function reckoned({ hours, exceptions }: Opening, instant: Date) {
  const { value, changesAt } = readNow(() => openingStateAt(hours, exceptions, instant).status);
  return { status: value, changesAt };
}

/** The filters in use; a service is judged by these alone. */
export function filtersOf(wanted: Wanted): FilterName[] {
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

export function judge(service: FinderService, wanted: Wanted, filters: FilterName[]): Verdict {
  let verdict: Verdict = "yes";
  for (const name of filters) {
    const single = judgements[name](service, wanted);
    if (single === "no") return "no";
    if (single === "unknown") verdict = "unknown";
  }
  return verdict;
}

/** The one filter that a service fails; "none" when it passes all, "many" when dropping one would not bring it back. */
export function failureOf(service: FinderService, wanted: Wanted, filters: FilterName[]): FilterName | "none" | "many" {
  let failed: FilterName | "none" = "none";
  for (const name of filters) {
    if (judgements[name](service, wanted) !== "no") continue;
    if (failed !== "none") return "many";
    failed = name;
  }
  return failed;
}
