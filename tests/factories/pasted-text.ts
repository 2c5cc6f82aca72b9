import { extractFacts } from "@/lib/imports/text/extract";
import type { Known } from "@/lib/imports/text/known";
import type { Proposal } from "@/lib/imports/text/proposals";
import { createLiteAnalyser } from "@/lib/search/analysis/lite";

const knowns: Known[] = [
  { id: "organization-tuulen-piiri", noun: "organization", name: "Tuulen perhetuen Aavan piiri ry", names: ["TPA"] },
  { id: "organization-aavan-alue", noun: "organization", name: "Aavan hyvinvointialue", names: [] },
  { id: "organization-boren-alue", noun: "organization", name: "Boren hyvinvointialue", names: [] },
  { id: "organization-uto", noun: "organization", name: "Utopian osaamiskeskus", names: ["UTO", "ISO"] },
  { id: "region-kajaani", noun: "region", name: "Kajaani", names: [] },
  { id: "region-hanko", noun: "region", name: "Hanko", names: [], genitive: "Hangon" },
  { id: "region-ii", noun: "region", name: "Ii", names: [] },
];

/** What is proposed of a pasted text, where the catalogue knows a handful of names. */
export const readText = (text: string): Proposal[] => extractFacts(text, knowns, createLiteAnalyser()).proposals;
