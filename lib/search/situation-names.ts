import type { TermDiscretion } from "@/lib/platform/generated/prisma/enums";
import type { Analyser } from "./analysis/analyser";
import { fold } from "./analysis/fold";
import { tokensOf } from "./analysis/tokens";

/** A life situation and everything that it is called, in any language. */
export type NamedSituation = { slug: string; discretion: TermDiscretion; names: string[] };

export type RecognisedSituation = Pick<NamedSituation, "slug" | "discretion">;

type Word = { spelt: string; terms: string[] };
type KnownSituation = RecognisedSituation & { names: Word[][] };

const mostRecognised = 2;
/** Shorter terms of a stemmer without a dictionary belong to many words: such a word is met only as it is written. */
const shortestTerm = 4;
/** A compound tells what its first or last part of this many letters tells: "parisuhdeväkivalta". */
const shortestPart = 5;
/** As long as this, a word is known also by its spelling, whatever stem is found of it. */
const longSpelling = 6;
/** A whole word or the base that a word may have; parts of compounds weigh less. */
const nearlyWhole = 0.6;
const whole = 0.85;

const guard: Record<TermDiscretion, number> = { none: 0, exit: 1, exitAndNeutralTitle: 2 };

/** Which life situations somebody's words tell of. */
export class SituationNames {
  private readonly situations: KnownSituation[];

  constructor(
    situations: NamedSituation[],
    private readonly analyser: Analyser,
  ) {
    this.situations = situations.map(({ names, ...situation }) => ({
      ...situation,
      names: names
        .map((name) => wordsOf(name, true).map((word) => this.read(word, whole)))
        .filter(({ length }) => length > 0),
    }));
  }

  /**
   * The situations one of whose names stands in the words, whatever else is said: all the words of the name, in any order
   * and form. The hard ones first, then the one of whose name the most was said.
   */
  recognise(words: string): RecognisedSituation[] {
    const said = wordsOf(words, false).map((word) => this.read(word, nearlyWhole));
    return this.situations
      .map(({ slug, discretion, names }) => ({
        ...{ slug, discretion },
        most: Math.max(0, ...names.filter((name) => isSaid(name, said)).map(({ length }) => length)),
      }))
      .filter(({ most }) => most > 0)
      .sort(
        (a, b) => Number(isHard(b)) - Number(isHard(a)) || b.most - a.most || guard[b.discretion] - guard[a.discretion],
      )
      .slice(0, mostRecognised)
      .map(({ slug, discretion }) => ({ slug, discretion }));
  }

  private read(word: string, least: number): Word {
    const terms = this.analyser.analyse(word).filter(({ weight }) => weight >= least);
    return {
      spelt: fold(word),
      terms: terms.map(({ term }) => fold(term)).filter(({ length }) => length >= shortestTerm),
    };
  }
}

/** Whether the pages of a situation have a way out: its reader may be in danger. */
export const isHard = ({ discretion }: Pick<NamedSituation, "discretion">) => discretion !== "none";

const isSaid = (name: Word[], said: Word[]) => name.every((word) => said.some((one) => isSame(word, one)));

const isSame = (wanted: Word, said: Word) =>
  wanted.spelt === said.spelt ||
  (wanted.spelt.length >= longSpelling && holds(said.spelt, wanted.spelt)) ||
  wanted.terms.some((term) => said.terms.some((other) => isSameTerm(term, other) && isLikely(term, wanted, said)));

const isSameTerm = (term: string, other: string) =>
  term === other || (term.length >= shortestPart && holds(other, term));

/** A short stem is of the same word only when one of them goes on from the other: "huoli" is not in "huoltajuus". */
const isLikely = (term: string, { spelt }: Word, said: Word) =>
  term.length >= shortestPart || said.spelt.startsWith(spelt) || spelt.startsWith(said.spelt);

const holds = (word: string, part: string) => word.startsWith(part) || word.endsWith(part);

/** The words of a text; a hyphenated one `once`, or in all its spellings. */
function wordsOf(text: string, once: boolean): string[] {
  const seen = new Set<number>();
  return tokensOf(text)
    .filter(({ start }) => !once || (!seen.has(start) && seen.add(start)))
    .map(({ word }) => word);
}
