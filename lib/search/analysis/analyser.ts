/** A term of the index and how much it tells of the word, from 0 to 1. */
export type WeightedTerm = { term: string; weight: number };

/**
 * Turns Finnish words into the terms of the index. Words and index must meet through the same analyser: `id` is kept with
 * the index, and another id means that the index must be made anew.
 */
export interface Analyser {
  id: string;
  /** Terms of one lower-case word of letters: its base form first, then its parts and what it derives from. */
  analyse(word: string): WeightedTerm[];
  /** True for a word of the language, false for one that it lacks, null when the analyser cannot tell. */
  isWord(word: string): boolean | null;
}

/** What a term found in a word weighs, by how it stands in the word. */
export const termWeights = {
  whole: 1,
  subCompound: 0.85,
  head: 0.7,
  modifier: 0.45,
  derivationBase: 0.45,
  partDerivationBase: 0.3,
} as const;

/** Longer words are cut: no Finnish word of a service is longer, and the work stays bounded. */
export const longestWord = 40;

/** Collects terms, keeping for each the greatest weight that it was given. */
export function strongestTerms(terms: WeightedTerm[]): WeightedTerm[] {
  const strongest = new Map<string, number>();
  for (const { term, weight } of terms) strongest.set(term, Math.max(weight, strongest.get(term) ?? 0));
  return [...strongest].map(([term, weight]) => ({ term, weight }));
}

const rememberedWords = 50_000;

/** The same analyser with the analyses of the latest words kept. */
export function remembering(analyser: Analyser): Analyser {
  const kept = new Map<string, WeightedTerm[]>();
  return {
    ...analyser,
    analyse(word) {
      const known = kept.get(word);
      if (known) return known;
      if (kept.size >= rememberedWords) kept.clear();
      const terms = analyser.analyse(word);
      kept.set(word, terms);
      return terms;
    },
  };
}
