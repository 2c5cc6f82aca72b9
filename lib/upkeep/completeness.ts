import type { AnyDocument, DocumentOf } from "@/lib/content/documents";
import type { Noun } from "@/lib/content/document-parts";

/** One thing that a reader would look for: the field that answers it, and how much it weighs against the others. */
export type Criterion = { key: string; field: string; weight: number; isMet: boolean };

export type Completeness = {
  /** 0–100: the weight of what is there, of all. */
  score: number;
  criteria: Criterion[];
};

type Rule<N extends Noun> = [field: string, weight: number, isMet: (document: DocumentOf<N>) => boolean, key?: string];

const has = (value: unknown) => value !== null && value !== undefined && value !== "";
const some = (values: unknown[]) => values.length > 0;
const known = (value: string) => value !== "unknown";
const sourced = (document: AnyDocument) => some(document.sources);
const checked = (document: AnyDocument) => has(document.checkedOn);

/**
 * What makes a record complete, after data·inclusion's criteria: first what a family needs in order to come, then what a
 * professional needs in order to trust. Nouns that are not here (registers, sources, people) are not judged.
 */
const rules: { [N in Noun]?: Rule<N>[] } = {
  service: [
    ["channels", 20, ({ channels, locations }) => some(channels) || some(locations), "reach"],
    ["regions", 10, ({ regions }) => some(regions)],
    ["howToBegin", 10, ({ howToBegin }) => has(howToBegin)],
    ["price", 10, ({ price }) => known(price)],
    ["referral", 10, ({ referral }) => known(referral)],
    ["audience", 8, ({ audience, ages }) => has(audience) || has(ages)],
    ["description", 8, ({ description }) => has(description)],
    ["terms", 7, ({ terms }) => some(terms)],
    ["hours", 7, ({ hours, channels }) => some(hours) || channels.some((channel) => some(channel.hours))],
    ["languages", 5, ({ languages }) => some(languages)],
    ["accessibility", 5, ({ accessibility }) => has(accessibility)],
    ["providers", 10, ({ providers }) => some(providers)],
  ],
  contact: [
    ["phone", 30, ({ phone }) => has(phone)],
    ["email", 30, ({ email }) => has(email)],
    ["person", 15, ({ person }) => has(person)],
    ["organization", 15, ({ organization }) => has(organization)],
    ["period.start", 10, ({ period }) => has(period.start), "start"],
  ],
  project: [
    ["period.start", 12, ({ period }) => has(period.start?.edtf), "start"],
    ["period.end", 12, ({ period }) => has(period.end?.edtf), "end"],
    ["roles", 15, ({ roles }) => some(roles)],
    ["fundings", 15, ({ fundings }) => some(fundings)],
    ["budgetCents", 8, ({ budgetCents, fundings }) => has(budgetCents) || fundings.some((f) => has(f.amountCents))],
    ["regions", 10, ({ regions }) => some(regions)],
    ["goals", 8, ({ goals }) => some(goals)],
    ["description", 8, ({ description }) => has(description)],
    ["results", 6, ({ results, remains }) => some(results) || some(remains)],
    ["themes", 6, ({ themes, targetGroups }) => some(themes) || some(targetGroups)],
  ],
  organization: [
    ["channels", 35, ({ channels }) => some(channels)],
    ["summary", 20, ({ summary }) => has(summary)],
    ["regions", 20, ({ regions }) => some(regions)],
    ["businessId", 15, ({ businessId }) => has(businessId)],
  ],
  location: [
    ["street", 35, ({ street }) => has(street)],
    ["postalCode", 10, ({ postalCode }) => has(postalCode)],
    ["hours", 20, ({ hours }) => some(hours)],
    ["accessibility", 15, ({ accessibility }) => has(accessibility)],
    ["channels", 20, ({ channels }) => some(channels)],
  ],
  event: [
    ["period.start", 30, ({ period }) => has(period.start?.edtf), "start"],
    ["startTime", 15, ({ startTime }) => has(startTime)],
    ["placeName", 25, ({ placeName, location, online }) => has(placeName) || has(location) || online === true, "place"],
    ["organizers", 15, ({ organizers }) => some(organizers)],
    ["registrationNote", 10, ({ registrationNote }) => has(registrationNote)],
  ],
  programme: [
    ["period.start", 25, ({ period }) => has(period.start?.edtf), "start"],
    ["coordinator", 25, ({ coordinator }) => has(coordinator)],
    ["funders", 25, ({ funders }) => some(funders)],
  ],
  article: [
    ["publishedOn", 35, ({ publishedOn }) => has(publishedOn)],
    ["publisher", 25, ({ publisher }) => has(publisher)],
    ["originalUrl", 15, ({ originalUrl }) => has(originalUrl)],
    ["projects", 15, ({ projects, organizations }) => some(projects) || some(organizations)],
  ],
  helpline: [
    ["hours", 30, ({ hours, alwaysOpen }) => has(hours) || alwaysOpen === true],
    ["price", 20, ({ price }) => has(price)],
    ["url", 20, ({ url }) => has(url)],
    ["languages", 15, ({ languages }) => some(languages)],
  ],
};

export const judgedNouns = Object.keys(rules) as Noun[];

/** Judged of every record: where it is from, and whether somebody has looked lately. */
const ofAll: [field: string, weight: number, isMet: (document: AnyDocument) => boolean, key?: string][] = [
  ["sources", 8, sourced],
  ["checkedOn", 12, checked],
];

export function completenessOf(document: AnyDocument): Completeness | null {
  const own = rules[document.noun] as typeof ofAll | undefined;
  if (!own) return null;
  const criteria = [...own, ...ofAll].map(([field, weight, isMet, key = field]) => ({
    key,
    field,
    weight,
    isMet: isMet(document),
  }));
  const sum = (list: Criterion[]) => list.reduce((total, { weight }) => total + weight, 0);
  return { score: Math.round((sum(criteria.filter(({ isMet }) => isMet)) / sum(criteria)) * 100), criteria };
}

/** What is missing, heaviest first. */
export function lacksOf({ criteria }: Completeness): string[] {
  return criteria
    .filter(({ isMet }) => !isMet)
    .sort((a, b) => b.weight - a.weight)
    .map(({ key }) => key);
}
