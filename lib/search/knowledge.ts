import { termWeights, type Analyser, type WeightedTerm } from "./analysis/analyser";
import { tokensOf } from "./analysis/tokens";
import { Vocabulary } from "./vocabulary";

/** Names of one thing, each of which finds what is called by the others. */
export type NameSet = { labels: string[] };

/** A place: its name in the forms in which it is asked for, the places in it, and the wider ones that it lies in. */
export type Area = { names: string[]; within: string[]; around: string[] };

const otherName = 0.6;
const placeWithin = 0.8;
const placeAround = 0.3;

type Meaning = { labels: string[][]; weight: number };

/** What the catalogue knows of words beyond the index: synonyms, acronyms, former names, and which place lies in which. */
export class Knowledge {
  private readonly byTerm = new Map<string, Meaning[]>();
  private readonly phrases = new Map<string, { words: string[]; meanings: Meaning[] }[]>();

  /** The names of one word, as they are written: what a typing mistake may have been of, beside the words of the index. */
  private readonly spellings: Vocabulary;

  constructor(
    { names, areas }: { names: NameSet[]; areas: Area[] },
    private readonly analyser: Analyser,
  ) {
    const alone = names.flatMap(({ labels }) => labels.map(wordsOf)).filter(({ length }) => length === 1);
    const counts = new Map(alone.map(([word]) => [word!, 1]));
    this.spellings = new Vocabulary({ docCount: 0, terms: new Map(), words: counts });
    for (const { labels } of names) {
      const spelt = labels.map((label) => wordsOf(label)).filter((words) => words.length > 0);
      spelt.forEach((words, index) =>
        this.learn(words, [{ labels: spelt.filter((_, other) => other !== index), weight: otherName }]),
      );
    }
    for (const { names: spellings, within, around } of areas) {
      const meanings = [
        { labels: within.map(wordsOf), weight: placeWithin },
        { labels: around.map(wordsOf), weight: placeAround },
      ];
      for (const spelling of spellings) this.learn(wordsOf(spelling), meanings);
    }
  }

  private learn(words: string[], meanings: Meaning[]) {
    const useful = meanings.filter(({ labels }) => labels.length > 0);
    const [first] = words;
    if (!first || useful.length === 0) return;
    for (const key of this.wholeTerms(first)) {
      if (words.length === 1) this.byTerm.set(key, [...(this.byTerm.get(key) ?? []), ...useful]);
      else this.phrases.set(key, [...(this.phrases.get(key) ?? []), { words, meanings: useful }]);
    }
  }

  /** Terms of the other names of what a term names. */
  otherNames(term: string, vocabulary: Vocabulary): WeightedTerm[] {
    return this.termsOf(this.byTerm.get(term) ?? [], vocabulary);
  }

  /** The name of one word nearest to a word that the index lacks, if its other names are in the index. */
  nearest(word: string, vocabulary: Vocabulary): string | undefined {
    return this.spellings
      .nearest(word)
      .find((name) => this.wholeTerms(name).some((term) => this.otherNames(term, vocabulary).length > 0));
  }

  /** Names of several words that stand in a query: where, how many words, and the terms of their other names. */
  phrasesIn(words: string[], vocabulary: Vocabulary): { at: number; length: number; terms: WeightedTerm[] }[] {
    return words.flatMap((word, at) =>
      this.wholeTerms(word)
        .flatMap((term) => this.phrases.get(term) ?? [])
        .filter((phrase) => phrase.words.every((wanted, index) => this.isSame(wanted, words[at + index])))
        .map((phrase) => ({ at, length: phrase.words.length, terms: this.termsOf(phrase.meanings, vocabulary) })),
    );
  }

  private isSame(wanted: string, word: string | undefined): boolean {
    if (word === undefined) return false;
    const terms = this.wholeTerms(word);
    return this.wholeTerms(wanted).some((term) => terms.includes(term));
  }

  private termsOf(meanings: Meaning[], vocabulary: Vocabulary): WeightedTerm[] {
    return meanings.flatMap(({ labels, weight }) =>
      labels.flatMap((words) => this.telling(words, vocabulary).map((term) => ({ term, weight }))),
    );
  }

  /** The terms of the word of a name that tells most: the rarest that the index holds. */
  private telling(words: string[], vocabulary: Vocabulary): string[] {
    const held = words
      .map((word) => this.wholeTerms(word).filter((term) => vocabulary.hasTerm(term)))
      .filter((terms) => terms.length > 0);
    // A name of several words is met only when the index holds them all.
    if (held.length < words.length) return [];
    return held.sort((a, b) => vocabulary.frequency(a[0]!) - vocabulary.frequency(b[0]!))[0] ?? [];
  }

  private wholeTerms(word: string): string[] {
    const terms = this.analyser.analyse(word);
    return terms.filter(({ weight }) => weight >= termWeights.subCompound && weight !== 0).map(({ term }) => term);
  }
}

/** A name's words without the spellings that a hyphen adds, and without what an ontology puts in brackets. */
function wordsOf(name: string): string[] {
  const seen = new Set<number>();
  return tokensOf(name.replace(/\([^)]*\)/g, " "))
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    .map(({ word }) => word);
}
