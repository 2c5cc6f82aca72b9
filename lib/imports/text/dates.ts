import { isEdtf } from "@/lib/platform/dates/partial-date";
import type { Line } from "./lines";
import { overlaps, type ProposedPeriod, type Rule, type Span } from "./proposals";
import words from "./words.json";

type Found = Span & { start_: string | null; end_: string | null; single: boolean; rule?: Rule };

const pad = (text: string) => text.padStart(2, "0");
const year = String.raw`(?:19|20)\d{2}`;
const dash = String.raw`\s*(?:-|viiva)\s*`;
const before = String.raw`(?<![\p{L}\d.,/@_-])`;
const after = String.raw`(?![\p{L}\d@_]|[.,/-]\d)`;
const month = `(${words.months.join("|")})${words.monthWord}`;
const monthNumber = (stem: string) => pad(String(words.months.indexOf(stem.toLowerCase()) + 1));

type Shape = [source: string, read: (groups: string[]) => Omit<Found, "start" | "end"> | null];

const period = (from: string, to: string, rule?: Rule) => ({ start_: from, end_: to, single: false, rule });
const single = (edtf: string | null, rule?: Rule) => ({ start_: edtf, end_: null, single: true, rule });

/** The longest shapes first: what one has read, the next does not read again. */
const shapes: Shape[] = [
  // 1.3.2021-31.12.2022
  [
    String.raw`(\d{1,2})\.\s?(\d{1,2})\.\s?(${year})${dash}(\d{1,2})\.\s?(\d{1,2})\.\s?(${year})`,
    ([d1, m1, y1, d2, m2, y2]) => period(`${y1}-${pad(m1!)}-${pad(d1!)}`, `${y2}-${pad(m2!)}-${pad(d2!)}`),
  ],
  // 1.3.-31.8.2021
  [
    String.raw`(\d{1,2})\.\s?(\d{1,2})\.?${dash}(\d{1,2})\.\s?(\d{1,2})\.\s?(${year})`,
    ([d1, m1, d2, m2, y]) => period(`${y}-${pad(m1!)}-${pad(d1!)}`, `${y}-${pad(m2!)}-${pad(d2!)}`),
  ],
  // 1.-15.3.2021
  [
    String.raw`(\d{1,2})\.?${dash}(\d{1,2})\.\s?(\d{1,2})\.\s?(${year})`,
    ([d1, d2, m, y]) => period(`${y}-${pad(m!)}-${pad(d1!)}`, `${y}-${pad(m!)}-${pad(d2!)}`),
  ],
  // 2021-03-01, before the shapes that would read a part of it
  [String.raw`(${year})-(\d{2})-(\d{2})`, ([y, m, d]) => single(`${y}-${m}-${d}`)],
  // 1.3.2021
  [String.raw`(\d{1,2})\.\s?(\d{1,2})\.\s?(${year})`, ([d, m, y]) => single(`${y}-${pad(m!)}-${pad(d!)}`)],
  // 1. maaliskuuta 2021
  [String.raw`(\d{1,2})\.\s*${month}\s+(${year})`, ([d, m, y]) => single(`${y}-${monthNumber(m!)}-${pad(d!)}`)],
  // 3/2021-12/2022
  [
    String.raw`(\d{1,2})/(${year})${dash}(\d{1,2})/(${year})`,
    ([m1, y1, m2, y2]) => period(`${y1}-${pad(m1!)}`, `${y2}-${pad(m2!)}`),
  ],
  [String.raw`(\d{1,2})/(${year})`, ([m, y]) => single(`${y}-${pad(m!)}`)],
  // maaliskuu 2021 - joulukuu 2022, maaliskuusta 2021 joulukuuhun 2022
  [
    String.raw`${month}\s+(?:vuonna\s+)?(${year})(?:${dash}|\s+)${month}\s+(?:vuonna\s+)?(${year})`,
    ([m1, y1, m2, y2]) => period(`${y1}-${monthNumber(m1!)}`, `${y2}-${monthNumber(m2!)}`),
  ],
  // maaliskuu-joulukuu 2021
  [
    String.raw`${month}${dash}${month}\s+(${year})`,
    ([m1, m2, y]) => period(`${y}-${monthNumber(m1!)}`, `${y}-${monthNumber(m2!)}`),
  ],
  [words.relative, () => single(null, "incomplete")],
  [String.raw`${month}\s+(?:vuonna\s+)?(${year})`, ([m, y]) => single(`${y}-${monthNumber(m!)}`)],
  // "vuoden 2026 loppuun"
  [words.toYearEnd, ([y, what]) => single(/^loppuun/i.test(what!) ? `${y}-12` : y!)],
  // 2016-2019, 2016 - 2019, 2021-22
  [String.raw`(${year})${dash}(${year})`, ([from, to]) => period(from!, to!)],
  [
    String.raw`(${year})-(\d{2})`,
    ([from, to]) => {
      const isMonth = Number(to) >= 1 && Number(to) <= 12;
      const isLater = Number(to) > Number(from!.slice(2));
      if (isMonth && isLater) return single(null, "incomplete");
      if (isLater) return period(from!, from!.slice(0, 2) + to!);
      return isMonth ? single(`${from}-${to}`) : null;
    },
  ],
  [String.raw`${words.seasons}\s+(?:vuonna\s+)?(${year})`, (groups) => single(groups.at(-1)!, "incomplete")],
  [String.raw`${words.yearWord}\s+(${year})\s+ja\s+(${year})`, ([from, to]) => period(from!, to!)],
  [String.raw`${words.yearWord}\s+(${year})`, ([y]) => single(y!)],
  [String.raw`${words.wholeSeason}\s+(${year})`, ([y]) => single(y!)],
  // A month whose year the source leaves out.
  [month, ([m]) => single(`XXXX-${monthNumber(m!)}`, "incomplete")],
];

const compiled = shapes.map(([source, read]) => [new RegExp(before + source + after, "giu"), read] as const);

/** Dates and periods of a line, in the order in which they stand; impossible days ("31.2.2021") are left out. */
export function findPeriods(line: Line, taken: readonly Span[] = []): { proposal: ProposedPeriod; span: Span }[] {
  const found: Found[] = [];
  for (const [shape, read] of compiled) {
    for (const match of line.plain.matchAll(shape)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if ([...found, ...taken].some((other) => overlaps(span, other))) continue;
      const value = read(match.slice(1).filter((group) => group !== undefined));
      if (!value) continue;
      const isReal = [value.start_, value.end_].every((edtf) => edtf === null || isEdtf(edtf));
      // Marked as read all the same: "31.2.2021" is not the day 1.2.2021 either.
      found.push({ ...span, ...value, ...(!isReal && { start_: "unreal" }) });
    }
  }
  return found
    .filter(({ start_ }) => start_ !== "unreal")
    .sort((a, b) => a.start - b.start)
    .map((one) => ({ span: { start: one.start, end: one.end }, proposal: proposed(line, one) }));
}

const labelled = new RegExp(`^\\W*(?:hankkeen\\s+)?(?:${words.periodLabels.join("|")})\\b[^:]{0,30}:`, "iu");
const startBefore = new RegExp(`${words.startBefore}[^.\\d]{0,25}$`, "iu");
const startAfter = new RegExp(`^\\s*${words.startAfter}(?!\\p{L})`, "iu");
const endBefore = new RegExp(`${words.endBefore}[^.\\d]{0,25}$`, "iu");
const endAfter = new RegExp(`^\\s*${words.endAfter}(?!\\p{L})`, "iu");
const ofProject = new RegExp(`${words.ownPeriod}(?:\\s+\\p{L}+){0,3}\\s*$`, "iu");

function proposed(line: Line, found: Found): ProposedPeriod {
  const head = line.plain.slice(Math.max(0, found.start - 160), found.start);
  const tail = line.plain.slice(found.end, found.end + 60);
  const at = { kind: "period" as const, line: line.number, printed: line.text.slice(found.start, found.end).trim() };
  const isLabelled = labelled.test(line.plain);
  if (!found.single) {
    const isOwn = isLabelled || ofProject.test(head);
    const rule = found.rule ?? (isLabelled ? "labelled" : isOwn ? "worded" : "shape");
    return { ...at, rule, of: isOwn ? "project" : "mention", start: found.start_, end: found.end_ };
  }
  const isEnd = endAfter.test(tail) || /loppuun$/iu.test(at.printed) || endBefore.test(head);
  const isStart = !isEnd && (startAfter.test(tail) || startBefore.test(head));
  const rule = found.rule ?? (isLabelled ? "labelled" : isStart || isEnd ? "worded" : "shape");
  const edtf = found.start_;
  if (isEnd) return { ...at, rule, of: "end", start: null, end: edtf };
  if (isStart) return { ...at, rule, of: "start", start: edtf, end: null };
  if (isLabelled) return { ...at, rule, of: "project", start: edtf, end: edtf };
  return { ...at, rule, of: "mention", start: edtf, end: null };
}
