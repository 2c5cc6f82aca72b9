import type { Line } from "./lines";
import type { ProposedName } from "./proposals";
import words from "./words.json";

/** What an editor can choose a name from. */
const mostNames = 12;

const skipped = new RegExp(words.skipLines, "iu");
const called = new RegExp(`(\\p{Lu}[\\p{L}\\d&:,' -]{1,100}?)(\\s{0,3})-${words.projectWord}(?!\\p{L})`, "gu");
const quote = `["”“»«]`;
const quoted = new RegExp(
  `${quote}([^"”“»«]{2,100})${quote}\\s?-\\s?${words.projectWord}(?!\\p{L})|(?<![\\p{L}-])${words.projectWord}\\s+${quote}([^"”“»«]{2,100})${quote}`,
  "giu",
);
const labelled = new RegExp(`^\\s*(?:hanke|hankkeen nimi|projektin nimi)\\s*:\\s*(\\p{L}.{1,200})$`, "iu");
/** "hanke Kotipesä": the words with a capital letter, or all of a line that ends with the name. */
const named = new RegExp(
  `(?<![\\p{L}-])hanke\\s+(\\p{Lu}[\\p{L}\\d-]*(?:\\s\\p{Lu}[\\p{L}\\d-]*)*)((?:\\s[\\p{L}\\d-]+){0,6}$)?`,
  "gu",
);

/** What the project may be called: the page's title, and what the text calls a project ("Aamurusko-hanke"), the likeliest first. */
export function findNames(lines: readonly Line[]): ProposedName[] {
  const found: ProposedName[] = [];
  const others: ProposedName[] = [];
  const keep = (list: ProposedName[], line: Line, name: string, rule: ProposedName["rule"]) => {
    const clean = name.replace(/\s+/g, " ").trim();
    if (clean.length < 2 || clean.length > 300 || list.length >= mostNames) return;
    if (![...found, ...others].some((one) => one.name === clean))
      list.push({ kind: "name", line: line.number, printed: name.trim(), rule, name: clean });
  };
  const title = lines.find(({ text }) => /\p{L}{2}/u.test(text) && !skipped.test(text.trim()));
  if (title && title.text.length <= 300) keep(found, title, title.text, "shape");
  for (const line of lines) {
    if (found.length >= mostNames) break;
    const label = labelled.exec(line.plain);
    if (label) keep(found, line, label[1]!, "labelled");
    for (const match of line.plain.matchAll(quoted)) keep(found, line, match[1] ?? match[2]!, "worded");
    for (const match of line.plain.matchAll(called)) {
      const [name, ...rest] = phrasesOf(line.plain, match.index, match[1]!, match[0], match[2] !== "");
      keep(found, line, name!, "worded");
      for (const other of rest) keep(others, line, other, "shape");
    }
    for (const match of line.plain.matchAll(named)) keep(others, line, match[1]! + (match[2] ?? ""), "shape");
  }
  return [...found, ...others].slice(0, mostNames);
}

const isUpper = (word: string) => /^\p{Lu}/u.test(word);

/**
 * What "… X -hanke" may call X, the likeliest first. A hyphen with a space before it stands after a name of several words,
 * so that "Kainuussa" alone is none. A heading that ends with the word is the name as a whole; in running text the name
 * begins at a capital letter in front of which the sentence has begun already.
 */
function phrasesOf(text: string, start: number, phrase: string, matched: string, isApart: boolean): string[] {
  const parts = phrase.split(/:\s/);
  const whole = isUpper(parts.at(-1)!) ? parts.at(-1)! : phrase;
  const said = whole.trim().split(" ");
  const from = (index: number) => said.slice(index).join(" ");
  const isOneWord = !isApart && isUpper(said.at(-1)!);
  if (isOneWord) return [...new Set([from(-1), from(0)])];
  const before = text.slice(0, start);
  const isHeading = !/\p{L}/u.test(before) && /^\s*(?:$|[|:(-])/.test(text.slice(start + matched.length));
  if (isHeading) return [from(0)];
  const capitals = said.flatMap((word, index) => (isUpper(word) && index <= said.length - 2 ? [index] : []));
  let at = capitals.at(-1) ?? 0;
  // "Kohti Parempaa Arkea" begins at the first of its capitals; the word that begins the sentence is only told as another.
  while (at > 1 && isUpper(said[at - 1]!)) at -= 1;
  return [...new Set([from(at), from(0)])];
}
