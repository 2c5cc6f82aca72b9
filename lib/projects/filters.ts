import { z } from "zod";
import { pageParameter, slugParameter } from "@/lib/platform/http/query";
import type { Phase } from "@/lib/platform/dates/phase";

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
export const phaseOrder: readonly Phase[] = ["running", "endingSoon", "upcoming", "unknown", "ended"];

/** The filters as the query of an address. */
export function projectQuery({ vaihe, ...filters }: ProjectFilters) {
  return { ...filters, vaihe: vaihe && wordOfPhase(vaihe) };
}
