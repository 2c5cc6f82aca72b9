import type { Analyser } from "@/lib/search/analysis/analyser";
import { tokensOf } from "@/lib/search/analysis/tokens";
import type { Line } from "./lines";
import { overlaps, type Span } from "./proposals";
import words from "./words.json";

/** An organization or a region of the catalogue with every name it is known by. */
export type Known = {
  id: string;
  noun: "organization" | "region";
  name: string;
  names: string[];
  /** Of a place: "Hango" of "Hangon", for a stem that changes. */ genitive?: string;
};

export type Match = { known: Known; line: number; printed: string; span: Span };

type Word = { written: string; start: number; end: number; readings: Set<string> };
type Name = { known: Known; words: Word[]; text: string };

/** More than a line of a page names; a list of all municipalities is shorter. */
const mostOnLine = 400;

/** Finds names of records in a text, inflected or not: "Testilän piirin kanssa" is Testilän piiri. */
export class NameFinder {
  readonly #byReading = new Map<string, Name[]>();
  readonly #analyser: Analyser;
  /** A page repeats its words: each is analysed once. */
  readonly #terms = new Map<string, string[]>();

  constructor(knowns: readonly Known[], analyser: Analyser) {
    this.#analyser = analyser;
    for (const known of knowns) {
      for (const text of new Set([known.name, ...known.names])) {
        const name = { known, words: this.#wordsOf(text), text };
        for (const reading of name.words[0]?.readings ?? []) {
          const list = this.#byReading.get(reading) ?? [];
          list.push(name);
          this.#byReading.set(reading, list);
        }
      }
    }
  }

  /** The longest names first, so that a municipality in the name of an association is not taken for the place. */
  find(line: Line, taken: readonly Span[] = []): Match[] {
    const text = this.#wordsOf(line.plain);
    const found: Match[] = [];
    const candidates = text.flatMap((_, at) => this.#startingAt(text, at));
    candidates.sort((a, b) => b.length - a.length || a.span.start - b.span.start);
    for (const { known, span } of candidates) {
      if (found.length === mostOnLine) break;
      if ([...found.map((match) => match.span), ...taken].some((other) => overlaps(span, other))) continue;
      found.push({ known, span, line: line.number, printed: line.text.slice(span.start, span.end) });
    }
    return [...found, ...this.#coordinated(text, found, line)].sort((a, b) => a.span.start - b.span.start);
  }

  #startingAt(text: Word[], at: number): { known: Known; span: Span; length: number }[] {
    const names = new Set([...text[at]!.readings].flatMap((reading) => this.#byReading.get(reading) ?? []));
    return [...names].flatMap(({ known, words: name, text: spelt }) => {
      const isHere =
        (known.noun !== "region" || isPlace(known, spelt, text[at + name.length - 1])) &&
        name.every((word, index) => text[at + index] && agrees(word, text[at + index]!, name.length));
      const last = text[at + name.length - 1];
      return isHere ? [{ known, length: name.length, span: { start: text[at]!.start, end: last!.end } }] : [];
    });
  }

  /** "Aavan, Boren ja Cisan hyvinvointialueet" names three: the last word belongs to each. */
  #coordinated(text: Word[], found: Match[], line: Line): Match[] {
    return found.flatMap(({ span }) => {
      const last = text.findIndex(({ end }) => end === span.end);
      const first = text.findIndex(({ start }) => start === span.start);
      if (last - first !== 1) return [];
      const head = text[last]!;
      const more: Match[] = [];
      for (let at = first - 1; at >= 0; at -= 1) {
        const word = text[at]!;
        if (words.conjunctions.includes(word.written.toLowerCase())) continue;
        if (!/^\s*(?:,|$)\s*$/.test(line.plain.slice(word.end, text[at + 1]!.start))) break;
        const [match] = this.#startingAt([word, head], 0).filter(({ length }) => length === 2);
        if (!match) break;
        more.push({
          known: match.known,
          line: line.number,
          span: { start: word.start, end: word.end },
          printed: line.text.slice(word.start, head.end),
        });
      }
      return more;
    });
  }

  #wordsOf(text: string): Word[] {
    const byPlace = new Map<number, Word>();
    for (const { word, start, end } of tokensOf(text)) {
      const entry = byPlace.get(start) ?? { written: text.slice(start, end), start, end, readings: new Set<string>() };
      // Of a hyphenated word only the whole and its first part: "Etelä-Savo" is not Savo.
      if (entry.readings.size === 0 || entry.written.toLowerCase().startsWith(`${word}-`)) {
        entry.readings.add(word);
        for (const term of this.#termsOf(word)) entry.readings.add(term);
      }
      byPlace.set(start, entry);
    }
    return [...byPlace.values()];
  }

  #termsOf(word: string): string[] {
    const known = this.#terms.get(word);
    if (known) return known;
    const terms = this.#analyser.analyse(word).flatMap(({ term, weight }) => (weight === 1 ? [term] : []));
    this.#terms.set(word, terms);
    return terms;
  }
}

const isUpper = (text: string) => /^\p{Lu}/u.test(text);
const isAcronym = (text: string) => /^\p{Lu}{2,6}$/u.test(text);

function agrees(name: Word, text: Word, length: number): boolean {
  if (isUpper(name.written) && !isUpper(text.written)) return false;
  if (isAcronym(name.written)) return new RegExp(`^${name.written}(?:$|[-:]|\\p{Ll}{1,4}$)`, "u").test(text.written);
  if (text.written.includes("-") && !name.written.includes("-") && length === 1 && !isPartOfCompound(name, text))
    return false;
  return [...name.readings].some((reading) => text.readings.has(reading));
}

/** "LAPE-hankkeen" speaks of LAPE; "Savo-Karjala" does not speak of Savo. */
function isPartOfCompound(name: Word, text: Word): boolean {
  const rest = text.written.slice(text.written.indexOf("-") + 1);
  return text.written.startsWith(`${name.written}-`) && !isUpper(rest);
}

/** A guessed base form is not enough for a place: "Hankkeen" is not Hanko's, whose stem is in its genitive. */
function isPlace({ genitive }: Known, name: string, last: Word | undefined): boolean {
  const ending = (text: string) => text.toLowerCase().split(" ").at(-1)!;
  const stems = [ending(name), ...(genitive ? [ending(genitive).replace(/n$/, "")] : [])];
  const written = last?.written.toLowerCase() ?? "";
  return stems.some((stem) => written.startsWith(stem) && written.length - stem.length <= 5);
}
