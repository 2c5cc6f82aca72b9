import type { Line } from "./lines";
import { overlaps, type ProposedAmount, type ProposedShare, type Rule, type Span } from "./proposals";
import words from "./words.json";

const escape = (text: string) => text.replace(/[.\\+*?^[\]$(){}|/]/g, "\\$&");
const oneOf = (list: string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join("|");

/** 160 250 / 160.250 / 160,250.50 is not Finnish / 1234,50 / 5 */
const number = String.raw`\d{1,3}(?:[ .]\d{3}){1,5}(?:,\d{1,2})?|\d+(?:,\d+)?(?:\.\d{1,2}(?!\d))?`;
const spoken = `(?:${oneOf(Object.keys(words.numberWords))})`;
const scale = `(?:${oneOf(Object.keys(words.scales))})`;
const currency = words.currency;
const edge = String.raw`(?<![\p{L}\d.,/-])`;

/** 10 000-20 000 euroa: the currency stands after the latter and is both amounts' own. */
const range = new RegExp(
  `${edge}(${number})\\s*(${scale}(?!\\p{L}))?\\s*-\\s*(${number})\\s*(${scale}(?!\\p{L}))?\\s*(?:${currency})(?!\\p{L})`,
  "giu",
);
const plain = new RegExp(
  `${edge}(${number}|${spoken})(?:\\s*(${scale})(?!\\p{L}))?\\s*(?:,-\\s*)?(?:${currency})(?!\\p{L})`,
  "giu",
);
const leading = new RegExp(`(?<!\\p{L})(?:€|eur(?:oa)?)\\s*(${number})(?!\\s*(?:${currency})|\\d)`, "giu");
/** "1,2 miljoonaa" and "1 500,-" without a word of the currency: where a label speaks of money, or as what they are. */
const scaled = new RegExp(
  `${edge}(${number}|${spoken})\\s*(miljoonaa|miljoonan|miljoona|milj\\.?|m€|t€)(?!\\p{L})`,
  "giu",
);
const dashed = new RegExp(`${edge}(${number}),-(?!\\d)`, "giu");
const bare = new RegExp(`${edge}(\\d{1,3}(?:[ .]\\d{3}){1,5}(?:,\\d{2})?)(?![\\d%]|\\s*%)`, "giu");

type Found = Span & { cents: number };

function valueOf(digits: string, scaleWord: string | undefined): number | null {
  const word = words.numberWords[digits.toLowerCase() as keyof typeof words.numberWords] as number | undefined;
  const grouped = /^\d{1,3}(?:[ .]\d{3})+(?:,\d{1,2})?$/.test(digits);
  const value = word ?? Number(grouped ? digits.replace(/[ .]/g, "").replace(",", ".") : digits.replace(",", "."));
  const name = scaleWord?.toLowerCase().replace(/€$/, "").trim() ?? "";
  const factor = name ? (words.scales[name as keyof typeof words.scales] ?? words.scales[`${name}.` as "milj."]) : 1;
  const cents = Math.round(value * factor * 100);
  return Number.isSafeInteger(cents) && cents >= 0 && cents <= 1e14 ? cents : null;
}

const has = (text: string, parts: readonly string[]) => parts.some((part) => text.toLowerCase().includes(part));

/** Amounts of euros on a line, each whole and as printed; what an amount is of is told by the words before it. */
export function findAmounts(line: Line, taken: readonly Span[] = []): { proposal: ProposedAmount; span: Span }[] {
  const found: Found[] = [];
  const keep = (start: number, text: string, cents: number | null) => {
    const span = { start, end: start + text.length };
    if (cents !== null && ![...found, ...taken].some((other) => overlaps(span, other))) found.push({ ...span, cents });
  };
  for (const match of line.plain.matchAll(range)) {
    const [whole, low = "", lowScale, high = "", highScale] = match;
    const highAt = match.index + whole.lastIndexOf(high);
    keep(match.index, low, valueOf(low, lowScale ?? highScale));
    keep(highAt, whole.slice(highAt - match.index), valueOf(high, highScale));
  }
  for (const match of line.plain.matchAll(plain)) keep(match.index, match[0], valueOf(match[1]!, match[2]));
  for (const match of line.plain.matchAll(leading)) keep(match.index, match[0], valueOf(match[1]!, undefined));
  for (const match of line.plain.matchAll(scaled)) keep(match.index, match[0], valueOf(match[1]!, match[2]));
  for (const match of line.plain.matchAll(dashed)) keep(match.index, match[0], valueOf(match[1]!, undefined));
  const label = labelOf(line.plain);
  if (label && has(label, [...words.budgetLabels, ...words.fundingLabels]))
    for (const match of line.plain.matchAll(bare)) keep(match.index, match[0], valueOf(match[1]!, undefined));
  found.sort((a, b) => a.start - b.start);
  return found.map((one) => ({ span: { start: one.start, end: one.end }, proposal: proposed(line, one) }));
}

const labelOf = (text: string) => /^([^:.]{2,60}):/.exec(text)?.[1] ?? null;
const approximate = new RegExp(`(?<!\\p{L})${words.approximate}\\s*$`, "iu");

/** The words of the clause that leads to a place of the line. */
function clauseBefore(text: string, start: number): string {
  return text
    .slice(Math.max(0, start - 140), start)
    .split(/[.;]\s/)
    .at(-1)!;
}

function proposed(line: Line, { start, end, cents }: Found): ProposedAmount {
  const label = labelOf(line.plain);
  const clause = clauseBefore(line.plain, start);
  const nearby =
    clause.split(/,\s*(?:josta|joista|mistä)/iu).at(-1)! + line.plain.slice(end, end + 60).split(/[.;]/)[0]!;
  const isBudget =
    has(label ?? "", words.budgetLabels) || (!label && has(clause, words.budgetLabels) && nearby.startsWith(clause));
  const isFunding = !isBudget && (has(label ?? "", words.fundingLabels) || has(nearby, words.fundingLabels));
  const isPrice = has(nearby, words.priceWords) && !label;
  const of = isPrice ? "mention" : isBudget ? "budget" : isFunding ? "funding" : "mention";
  const rule: Rule = approximate.test(line.plain.slice(Math.max(0, start - 30), start))
    ? "incomplete"
    : of === "mention"
      ? "shape"
      : label
        ? "labelled"
        : "worded";
  const at = { kind: "amount" as const, line: line.number, printed: line.text.slice(start, end).trim() };
  const years = yearsAfter.exec(line.plain.slice(end, end + 40))?.[1];
  return { ...at, rule, of, cents, ...saidOf(line, { start, end }), ...(years && { years }) };
}

const yearsAfter = new RegExp(`^\\s*[(]?(${words.yearWord}\\s+\\d{4}(?:\\s?-\\s?\\d{4})?)(?!\\d)`, "iu");
const totalBefore = new RegExp(`(?<!\\p{L})${words.totalWord}[\\s:]*(?:${words.approximate}\\s*)?$`, "iu");
const totalAfter = new RegExp(`^\\s*[(]?${words.totalWord}(?!\\p{L})`, "iu");
const ownBefore = new RegExp(`${words.ownShare}[^\\d.;]*$`, "iu");

function saidOf({ plain: text }: Line, { start, end }: Span): Pick<ProposedAmount, "said"> {
  const before = text.slice(Math.max(0, start - 40), start);
  if (ownBefore.test(before)) return { said: "own" };
  return totalBefore.test(before) || totalAfter.test(text.slice(end, end + 20)) ? { said: "total" } : {};
}

const percent = new RegExp(
  `${edge}(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(?:-\\s*(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*)?${words.percent}(?!\\p{L})`,
  "giu",
);

/** Shares in per cent; those over a hundred are no shares of a whole. */
export function findShares(line: Line): { proposal: ProposedShare; span: Span }[] {
  return [...line.plain.matchAll(percent)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const isFunding = has(labelOf(line.plain) ?? clauseBefore(line.plain, span.start), words.fundingLabels);
    const rule: Rule = match[2] ? "incomplete" : isFunding ? "worded" : "shape";
    return match.slice(1, 3).flatMap((digits) => {
      const basisPoints = digits ? Math.round(Number(digits.replace(",", ".")) * 100) : -1;
      if (basisPoints < 0 || basisPoints > 10_000) return [];
      const printed = line.text.slice(span.start, span.end);
      const of = isFunding ? ("funding" as const) : ("mention" as const);
      return [{ span, proposal: { kind: "share" as const, line: line.number, printed, rule, of, basisPoints } }];
    });
  });
}
