import type { Analyser } from "./analysis/analyser";
import { tokensOf, unsaidCompounds } from "./analysis/tokens";

/** The texts of a record by how much a word there tells. */
export type SearchText = {
  title: string[];
  summary: string[];
  places: string[];
  organizations: string[];
  body: string[];
};

export const fieldWeights: Record<keyof SearchText, number> = {
  title: 3,
  summary: 1.6,
  places: 1.6,
  organizations: 0.9,
  body: 1,
};

/** More mentions of a term in one field tell no more. */
const mostMentions = 3;

export type Analysed = {
  /** Weighted frequency of each term. */
  frequencies: Map<string, number>;
  titleTerms: string[];
  words: string[];
  /** Words of the record, for the normalisation of length. */
  length: number;
};

/** BM25F's input: what each term of the record weighs, with every field in its weight. */
export function analyseText(text: SearchText, analyser: Analyser): Analysed {
  const frequencies = new Map<string, number>();
  const titleTerms = new Set<string>();
  const words = new Set<string>();
  let length = 0;
  for (const field of Object.keys(fieldWeights) as (keyof SearchText)[]) {
    const inField = new Map<string, number>();
    const said = text[field].flatMap((line) => tokensOf(line).map(({ word }) => word));
    const unsaid = text[field].flatMap((line) => unsaidCompounds(line, analyser));
    for (const word of [...said, ...unsaid]) {
      length += 1;
      words.add(word);
      for (const { term, weight } of analyser.analyse(word)) {
        inField.set(term, (inField.get(term) ?? 0) + weight);
        if (field === "title") titleTerms.add(term);
      }
    }
    for (const [term, mentions] of inField) {
      const weight = fieldWeights[field] * Math.min(mostMentions, mentions);
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
    }
  }
  return { frequencies, titleTerms: [...titleTerms], words: [...words], length };
}

const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;

/** BM25's saturated term frequency, normalised by the length of the record against the average. */
export function impactOf(frequency: number, length: number, averageLength: number): number {
  const norm = 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(1, averageLength);
  return (frequency * (SATURATION + 1)) / (frequency + SATURATION * norm);
}
