/** A part of a compound: its base form, its letters in the word, and what it derives from, nearest first. */
export type WordPart = { lemma: string; surface: string; bases: string[] };

/** One way to read a word: the parts of the compound, in order. */
export type Reading = WordPart[];

const TAG = /\[([A-Za-z0-9]+)\]/;

/**
 * Reads one output of Voikko's transducer. `[Bc]` parts a compound, `[Xp]…[X]` holds a base form ("vertais=tuki": a
 * compound that the dictionary has whole), and `[Xj]…[X]` the ending that makes a derived base form of the letters before.
 */
export function readingOf(output: string): Reading | null {
  const pieces = output.split("[Bc]").map(withoutTags).filter(Boolean);
  const lacksHyphen = pieces.some((piece, index) => index > 0 && meetInVowel(pieces[index - 1]!, piece));
  if (lacksHyphen) return null;
  const parts = output.split("[Bc]").flatMap(partsOf);
  const reading = parts.filter(({ surface, lemma }) => surface !== "" && lemma !== "");
  return reading.length > 0 ? reading : null;
}

/** Finnish writes a hyphen between two equal vowels of a compound, so "ohjaajan" is no "ohja" and "ajan". */
const meetInVowel = (first: string, second: string) =>
  /[aeiouyäö]$/.test(first) && first.at(-1)!.toLowerCase() === second[0]!.toLowerCase();

const withoutTags = (output: string) => output.replace(/\[X[pj]\].*?\[X\]/g, "").replace(/\[[A-Za-z0-9]+\]/g, "");

function partsOf(output: string): WordPart[] {
  let surface = "";
  const lemmas: string[] = [];
  let inside: "Xp" | "Xj" | null = null;
  for (const [index, piece] of output.split(TAG).entries()) {
    if (index % 2 === 1) {
      if (piece === "Xp" || piece === "Xj") inside = piece;
      else if (piece === "X") inside = null;
    } else if (inside === "Xp") lemmas.push(piece);
    else if (inside === "Xj") lemmas.push(surface + piece);
    else surface += piece;
  }
  surface = letters(surface);
  const [first = surface, ...derived] = lemmas.map((lemma) => lemma.toLowerCase());
  if (first.includes("=") && derived.length === 0) return dictionaryCompound(first, surface);
  const chain = [first, ...derived].map(letters).reverse();
  return [{ lemma: chain[0] ?? surface, surface, bases: chain.slice(1) }];
}

function dictionaryCompound(lemma: string, surface: string): WordPart[] {
  const pieces = lemma.split("=").map(letters);
  let rest = surface;
  return pieces.map((piece, index) => {
    const taken = index === pieces.length - 1 ? rest : rest.slice(0, piece.length);
    rest = rest.slice(piece.length);
    return { lemma: piece, surface: taken, bases: [] };
  });
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
