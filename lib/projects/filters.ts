import { z } from "zod";
import { pageParameter, slugParameter } from "@/lib/platform/http/query";
import type { Phase } from "@/lib/platform/dates/phase";

/** What a card of the project list shows and what the list is filtered by. */
export type FilterableProject = {
  name: string;
  phase: Phase;
  regionIds: string[];
  funderSlugs: string[];
  programmeSlugs: string[];
  organizationSlugs: string[];
  themeSlugs: string[];
  /** First day that the project can have begun, and last that it can end; empty when not known. */
  startEarliest: string;
  endLatest: string;
};

/** Phases as the words of the address. */
const phaseOfWord = {
  tulossa: "upcoming",
  kaynnissa: "running",
  "paattyy-pian": "endingSoon",
  paattynyt: "ended",
  "ei-tiedossa": "unknown",
} as const satisfies Record<string, Phase>;
type PhaseWord = keyof typeof phaseOfWord;

/** The address's word for a phase. */
export function wordOfPhase(phase: Phase): string {
  return Object.entries(phaseOfWord).find(([, value]) => value === phase)![0];
}

/** The list's address. A value that means nothing leaves its filter out. */
export const projectFilterSchema = z.object({
  vaihe: z
    .enum(Object.keys(phaseOfWord) as PhaseWord[])
    .transform((word) => phaseOfWord[word])
    .nullable()
    .catch(null),
  alue: slugParameter,
  rahoittaja: slugParameter,
  ohjelma: slugParameter,
  organisaatio: slugParameter,
  teema: slugParameter,
  jarjestys: z.enum(["tila", "nimi", "alku", "loppu"]).catch("tila"),
  sivu: pageParameter,
});
export type ProjectFilters = z.infer<typeof projectFilterSchema>;

export const projectsPerPage = 20;

/** Running projects come first, ended ones last. */
const phaseOrder: Phase[] = ["running", "endingSoon", "upcoming", "unknown", "ended"];

type Regions = { ids: string[] } | null;

/** The filters as the query of an address. */
export function projectQuery({ vaihe, ...filters }: ProjectFilters) {
  return { ...filters, vaihe: vaihe && wordOfPhase(vaihe) };
}

/** Projects that pass every filter, in order. `regions` holds the chosen region and those inside and around it. */
export function filterProjects<P extends FilterableProject>(
  projects: P[],
  filters: ProjectFilters,
  regions: Regions,
): P[] {
  const passes = (project: P) =>
    (!filters.vaihe || project.phase === filters.vaihe) &&
    (!regions || project.regionIds.some((id) => regions.ids.includes(id))) &&
    (!filters.rahoittaja || project.funderSlugs.includes(filters.rahoittaja)) &&
    (!filters.ohjelma || project.programmeSlugs.includes(filters.ohjelma)) &&
    (!filters.organisaatio || project.organizationSlugs.includes(filters.organisaatio)) &&
    (!filters.teema || project.themeSlugs.includes(filters.teema));
  return projects.filter(passes).sort(comparators[filters.jarjestys]);
}

const collator = new Intl.Collator("fi");
const byName = (a: FilterableProject, b: FilterableProject) => collator.compare(a.name, b.name);
/** Later first; what is not known goes last. */
const laterFirst = (a: string, b: string) => (a === b ? 0 : a === "" ? 1 : b === "" ? -1 : a < b ? 1 : -1);

const comparators: Record<ProjectFilters["jarjestys"], (a: FilterableProject, b: FilterableProject) => number> = {
  tila: (a, b) =>
    phaseOrder.indexOf(a.phase) - phaseOrder.indexOf(b.phase) || laterFirst(a.endLatest, b.endLatest) || byName(a, b),
  nimi: byName,
  alku: (a, b) => laterFirst(a.startEarliest, b.startEarliest) || byName(a, b),
  loppu: (a, b) => laterFirst(a.endLatest, b.endLatest) || byName(a, b),
};
