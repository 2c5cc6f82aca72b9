import { editDistance } from "@/lib/platform/format/edit-distance";
import { fold } from "./analysis/fold";

/** The words and terms that the index holds, in the shapes in which a query asks for them. */
export class Vocabulary {
  readonly docCount: number;
  private readonly terms: Map<string, number>;
  private readonly words: Map<string, number>;
  private readonly byFolded = new Map<string, string[]>();
  private readonly entries: FoldedWord[][] = [];
  private sortedTerms: string[] | null = null;
  private reversedTerms: string[] | null = null;

  constructor({
    docCount,
    terms,
    words,
  }: {
    docCount: number;
    terms: Map<string, number>;
    words: Map<string, number>;
  }) {
    this.docCount = docCount;
    this.terms = terms;
    this.words = words;
    for (const word of words.keys()) {
      const folded = fold(word);
      const same = this.byFolded.get(folded);
      if (same) same.push(word);
      else {
        this.byFolded.set(folded, [word]);
        (this.entries[folded.length] ??= []).push({ folded, letters: lettersOf(folded) });
      }
    }
  }

  /** In how many documents a term stands; 0 for one that the index lacks. */
  frequency(term: string): number {
    return this.terms.get(term) ?? 0;
  }

  hasTerm(term: string): boolean {
    return this.terms.has(term);
  }

  /** Robertson's inverse document frequency, never negative. */
  rarity(term: string): number {
    const found = this.frequency(term);
    return Math.log(1 + (this.docCount - found + 0.5) / (found + 0.5));
  }

  /** The words that read the same without umlauts, the commonest first. */
  sameWithoutUmlauts(word: string): string[] {
    return this.byCommonness(this.byFolded.get(fold(word)) ?? []);
  }

  /**
   * The words nearest to one that is not here, by Damerau's distance without umlauts: one mistake in a word of six to eight
   * letters, two in a longer one, none in the first letter nor in a shorter word. Only the least distance counts.
   */
  nearest(word: string): string[] {
    const wanted = fold(word);
    const most = wanted.length <= 8 ? 1 : 2;
    if (wanted.length < 6) return [];
    const letters = lettersOf(wanted);
    let least = most;
    let found: string[] = [];
    for (let length = wanted.length - most; length <= wanted.length + most; length += 1) {
      for (const entry of this.entries[length] ?? []) {
        if (entry.folded[0] !== wanted[0] || countBits(entry.letters ^ letters) > 2 * least) continue;
        const distance = editDistance(wanted, entry.folded, least);
        if (distance > least || distance === 0) continue;
        if (distance < least) found = [];
        least = distance;
        found.push(entry.folded);
      }
    }
    return this.byCommonness(found.flatMap((folded) => this.byFolded.get(folded) ?? []));
  }

  /** Words that begin with the letters typed so far, the commonest first. */
  wordsBeginning(letters: string, most: number): string[] {
    const wanted = fold(letters);
    const found: string[] = [];
    for (const [folded, words] of this.byFolded) if (folded.startsWith(wanted)) found.push(...words);
    return this.byCommonness(found).slice(0, most);
  }

  /** Terms that begin with a stem, other than itself. */
  termsBeginning(stem: string): string[] {
    this.sortedTerms ??= [...this.terms.keys()].sort(byBytes);
    return beginningWith(this.sortedTerms, stem);
  }

  /** Terms that end in a stem, other than itself. */
  termsEnding(stem: string): string[] {
    this.reversedTerms ??= [...this.terms.keys()].map(backwards).sort(byBytes);
    return beginningWith(this.reversedTerms, backwards(stem)).map(backwards);
  }

  private byCommonness(words: string[]): string[] {
    return words.sort((a, b) => this.words.get(b)! - this.words.get(a)! || byBytes(a, b));
  }
}

type FoldedWord = { folded: string; letters: number };

const byBytes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const backwards = (word: string) => [...word].reverse().join("");

function beginningWith(sorted: string[], start: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; sorted[at]?.startsWith(start); at += 1) if (sorted[at] !== start) found.push(sorted[at]!);
  return found;
}

/** Which letters a word has, a bit each: words that differ in many are no neighbours. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
