import type { Analyser } from "./analysis/analyser";
import { tokensOf } from "./analysis/tokens";
import type { QueryPlan } from "./query-plan";

/** A stretch of a text, marked where it answers the query. */
export type Stretch = { text: string; isMatch: boolean };

/** A part of a word this light does not make the word an answer. */
const tellsEnough = 0.4;

/** Cuts a text into stretches so that words which share a term with the query stand apart, in whatever form they are. */
export function markWords(text: string, plan: QueryPlan, analyser: Analyser): Stretch[] {
  const wanted = new Set(
    plan.groups.flatMap(({ terms }) => terms.filter(({ weight }) => weight >= tellsEnough).map(({ term }) => term)),
  );
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { word, start, end } of tokensOf(text)) {
    if (start < at) continue;
    const isMatch = analyser.analyse(word).some(({ term, weight }) => weight >= tellsEnough && wanted.has(term));
    if (!isMatch) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), isMatch: false });
    stretches.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isMatch: false });
  return stretches;
}
