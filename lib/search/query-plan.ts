import { strongestTerms, termWeights, type Analyser, type WeightedTerm } from "./analysis/analyser";
import stopWords from "./analysis/stop-words.json";
import { tokensOf } from "./analysis/tokens";
import type { Knowledge } from "./knowledge";
import type { Vocabulary } from "./vocabulary";

/** One thing that the query asks for: terms of the index, any of which meets it, and the words that asked. */
export type QueryGroup = { words: string[]; terms: WeightedTerm[] };

/** A word of the query that the index lacks, and the one that was looked for in its place. */
export type Repair = { typed: string; used: string };

export type QueryPlan = {
  groups: QueryGroup[];
  repairs: Repair[];
  /** Words that nothing in the index answers. */
  unanswered: string[];
};

/** What a query is read with. */
type Means = { analyser: Analyser; vocabulary: Vocabulary; knowledge: Knowledge };

export const longestQuery = 200;
const mostWords = 12;
const mostTermsInGroup = 60;
/** A term this heavy stands for the whole word and not for a part of it. */
const wholeWord = termWeights.subCompound;
const repaired = 0.9;
const shortestPart = 3;
/** What a word is cut into must be a word to itself: "puoliso" is not "puol" and "iso". */
const shortestHead = 4;
const shortestJoined = 7;
const shortestAlike = 6;
const alikeShare = 0.6;
const mostAlike = 12;

const stops = new Set(stopWords);

/** What to look for in the index: stop words out, compounds joined or taken apart, mistakes mended, other names added. */
export function planQuery(query: string, means: Means): QueryPlan {
  const repairs: Repair[] = [];
  const words = joinCompounds(wordsOf(query), means);
  const perWord = words.map((word) => {
    const { groups, repair } = groupsFor(word, means);
    if (repair) repairs.push(repair);
    return groups.map((group) => withOtherNames(group, means));
  });
  const used = perWord.map((groups, index) => groups[0]?.words[0] ?? words[index]!);
  for (const { at, length, terms } of means.knowledge.phrasesIn(used, means.vocabulary)) {
    for (const group of perWord.slice(at, at + length).flat()) group.terms = [...group.terms, ...terms];
  }
  const groups = perWord.map((some) => some.map((group) => strongestOf(group, means.vocabulary)));
  const unanswered = words.filter((_, index) => groups[index]!.every(({ terms }) => terms.length === 0));
  return { groups: groups.flat(), repairs, unanswered };
}

/** The words of a query that tell something, each once. */
function wordsOf(query: string): string[] {
  const tokens = tokensOf(query.slice(0, longestQuery));
  const seen = new Set<number>();
  // A hyphenated word gives several spellings at one place: the first is the whole.
  const words = tokens.filter(({ start }) => !seen.has(start) && seen.add(start)).map(({ word }) => word);
  const telling = words.filter((word) => word.length > 1 && !stops.has(word) && !/^\d+$/.test(word));
  return [...new Set(telling)].slice(0, mostWords);
}

/** "perhe kahvila" is "perhekahvila" when the index knows that word. */
function joinCompounds(words: string[], { analyser, vocabulary }: Means): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const pair = words[at + 1] === undefined ? null : words[at]! + words[at + 1]!;
    const isCompound =
      pair !== null &&
      pair.length >= shortestJoined &&
      analyser.analyse(pair).some(({ term, weight }) => weight === termWeights.whole && vocabulary.hasTerm(term));
    if (isCompound) at += 1;
    joined.push(isCompound ? pair : words[at]!);
  }
  return joined;
}

const wholeTerms = (terms: WeightedTerm[]) => terms.filter(({ weight }) => weight >= wholeWord);

type Answer = { groups: QueryGroup[]; repair?: Repair };

/**
 * The groups for one word, by the first way that leads anywhere: the word itself, its other names, the word that was
 * meant, its parts, words that begin alike.
 */
function groupsFor(word: string, means: Means): Answer {
  const { analyser, vocabulary } = means;
  const terms = analyser.analyse(word);
  const isWord = analyser.isWord(word);
  const itself = { words: [word], terms: [...terms, ...compoundsAround(terms, means)] };
  if (wholeTerms(terms).some(({ term }) => vocabulary.hasTerm(term))) return { groups: [itself] };
  if (otherNamesOf(terms, means).length > 0) return { groups: [{ words: [word], terms: wholeTerms(terms) }] };
  const meant = vocabulary.sameWithoutUmlauts(word)[0] ?? (isWord ? undefined : nearestTo(word, means));
  if (meant !== undefined && meant !== word && !(isWord && partsOf(word, terms, means).length > 0)) {
    const mended = analyser.analyse(meant).map(({ term, weight }) => ({ term, weight: weight * repaired }));
    const group = { words: [meant], terms: [...mended, ...compoundsAround(mended, means)] };
    return { groups: [group], repair: { typed: word, used: meant } };
  }
  const parts = partsOf(word, terms, means);
  if (parts.length > 0) return { groups: parts };
  return { groups: [itself.terms.some(({ term }) => vocabulary.hasTerm(term)) ? itself : alike(word, means)] };
}

/** The word that was meant: of the index, else a name of what the index calls otherwise. */
const nearestTo = (word: string, { vocabulary, knowledge }: Means) =>
  vocabulary.nearest(word)[0] ?? knowledge.nearest(word, vocabulary);

/** The parts of a compound that the index lacks, each a group of its own. */
function partsOf(word: string, terms: WeightedTerm[], means: Means): QueryGroup[] {
  const { analyser, vocabulary } = means;
  const read = terms.filter(({ weight }) => weight === termWeights.head || weight === termWeights.modifier);
  const found = read.filter(({ term }) => vocabulary.hasTerm(term));
  if (found.length > 0) return found.map(({ term }) => ({ words: [term], terms: [{ term, weight: wholeWord }] }));
  if (read.length > 0 || analyser.isWord(word) !== null) return [];
  // Without a dictionary: a cut whose both sides the index knows, rather as words than as parts of words.
  const cuts = Array.from(
    { length: Math.max(0, word.length - shortestPart - shortestHead + 1) },
    (_, index) => index + shortestPart,
  );
  for (const ofParts of [false, true]) {
    for (const at of cuts) {
      const sides = [word.slice(0, at), word.slice(at)].map((side) => sideOf(side, ofParts, means));
      if (sides.every((side) => side.terms.length > 0)) return sides;
    }
  }
  return [];
}

function sideOf(side: string, ofParts: boolean, means: Means): QueryGroup {
  const terms = means.analyser.analyse(side);
  const isKnown = wholeTerms(terms).some(({ term }) => means.vocabulary.hasTerm(term));
  const around = ofParts ? compoundsAround(terms, means) : [];
  return { words: [side], terms: isKnown || around.length > 0 ? [...terms, ...around] : [] };
}

/** The last resort: words that begin with most of the letters ("kotouttaminen", "kotoutua"). */
function alike(word: string, { analyser, vocabulary }: Means): QueryGroup {
  const stem = word.slice(0, Math.max(shortestAlike, Math.ceil(word.length * alikeShare)));
  const words = stem.length < shortestAlike ? [] : vocabulary.wordsBeginning(stem, mostAlike);
  const terms = words.flatMap((other) => wholeTerms(analyser.analyse(other)));
  return { words: [word], terms: terms.map(({ term }) => ({ term, weight: termWeights.derivationBase })) };
}

/** For an analyser that cannot take compounds apart: the compounds of the index that the word begins or ends. */
function compoundsAround(terms: WeightedTerm[], { analyser, vocabulary }: Means): WeightedTerm[] {
  const stem = terms[0]?.term;
  if (!stem || stem.length < shortestPart || analyser.isWord(stem) !== null) return [];
  const scale = terms[0]!.weight;
  const ending = vocabulary
    .termsEnding(stem)
    .filter((term) => stem.length > 3 || isPart(term.slice(0, -stem.length), vocabulary))
    .map((term) => ({ term, weight: termWeights.head * scale }));
  const beginning = vocabulary
    .termsBeginning(stem)
    .filter(
      (term) =>
        isPart(term.slice(stem.length).replace(/^[aeiouyns]{1,2}/, ""), vocabulary) ||
        isPart(term.slice(stem.length), vocabulary),
    )
    .map((term) => ({ term, weight: termWeights.modifier * scale }));
  return [...ending, ...beginning];
}

const isPart = (letters: string, vocabulary: Vocabulary) =>
  letters.length >= shortestPart && vocabulary.hasTerm(letters);

function withOtherNames(group: QueryGroup, means: Means): QueryGroup {
  return { ...group, terms: [...group.terms, ...otherNamesOf(group.terms, means)] };
}

function otherNamesOf(terms: WeightedTerm[], { knowledge, vocabulary }: Means): WeightedTerm[] {
  return wholeTerms(terms).flatMap(({ term, weight }) =>
    knowledge.otherNames(term, vocabulary).map((other) => ({ term: other.term, weight: other.weight * weight })),
  );
}

function strongestOf(group: QueryGroup, vocabulary: Vocabulary): QueryGroup {
  const terms = strongestTerms(group.terms)
    .filter(({ term }) => vocabulary.hasTerm(term))
    .sort((a, b) => b.weight - a.weight || vocabulary.frequency(b.term) - vocabulary.frequency(a.term))
    .slice(0, mostTermsInGroup);
  return { ...group, terms };
}
