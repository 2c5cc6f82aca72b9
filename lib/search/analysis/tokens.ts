import { longestWord, termWeights, type Analyser } from "./analyser";

/** A word of a text, in lower case and without the ending of an acronym, and where it stands in the text. */
export type Token = { word: string; start: number; end: number };

const WORD = /[\p{L}\p{N}]+(?:[-'’:][\p{L}\p{N}]+)*-?/gu;
/** "STEA:n", "STEAn": the letters of an acronym and its ending. */
const ACRONYM = /^(\p{Lu}{2,})(?::\p{Ll}+|\p{Ll}{1,4})$/u;

/** The words of a text in order. A hyphenated word comes whole and, after it, in its parts. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) =>
    spellings(written.replace(/-$/, "")).map((word) => ({ word, start: index, end: index + written.length })),
  );
}

const HANGING = /([\p{L}]{3,})-\s+\p{L}{2,5}\s+(\p{L}{5,})/gu;

/** "äitiys- ja lastenneuvola" speaks of "äitiysneuvola" too: the compounds that a hanging hyphen leaves unsaid. */
export function unsaidCompounds(text: string, analyser: Analyser): string[] {
  return [...text.matchAll(HANGING)].flatMap(([, start, whole]) => {
    const head = analyser.analyse(normal(whole!)).find(({ weight }) => weight === termWeights.head);
    return head ? [normal(start! + head.term)] : [];
  });
}

function spellings(written: string): string[] {
  const acronym = ACRONYM.exec(written);
  if (acronym) return [normal(acronym[1]!)];
  const pieces = written.split(/[-:'’]/).filter(Boolean);
  if (pieces.length === 1) return [normal(pieces[0]!)];
  if (written.includes(":")) return [normal(pieces[0]!)];
  return [normal(pieces.join("")), ...pieces.map(normal)];
}

const normal = (word: string) => word.normalize("NFC").toLowerCase().slice(0, longestWord);
