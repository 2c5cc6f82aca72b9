import { boundsOf, isOpenEnd, startBounds, type Period } from "@/lib/platform/dates/partial-date";

/** What sources tell of a funder's money: the sum in cents and how many of its fundings have an amount. */
export function knownFunding(fundings: { amountCents: number | null }[]) {
  const known = fundings.flatMap(({ amountCents }) => amountCents ?? []);
  return {
    knownCents: known.length > 0 ? known.reduce((sum, cents) => sum + cents, 0) : null,
    knownCount: known.length,
    count: fundings.length,
  };
}

/** Decimal years that a period covers, as far as its dates say; null when no year is known. */
export type YearSpan = { from: number; to: number };

export function yearSpan(period: Period): YearSpan | null {
  const start = startBounds(period).earliest ?? startBounds(period).latest;
  const end = boundsOf(period.end?.edtf).latest;
  if (!start && !end) return null;
  const decimal = (day: string) => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
  const month = 1 / 12;
  const from = decimal(start ?? end ?? "");
  return { from, to: Math.max(from, decimal(end ?? start ?? "")) + month };
}

/** True when the bar of a period cannot show its whole time: one of its ends is not known or is open. */
export function isPartlyKnown(period: Period): boolean {
  return !startBounds(period).earliest || !boundsOf(period.end?.edtf).latest || isOpenEnd(period.end?.edtf);
}

/** The whole years that spans lie in, first and last; null without any. */
export function yearsAround(spans: (YearSpan | null)[]): { first: number; last: number } | null {
  const known = spans.flatMap((span) => span ?? []);
  if (known.length === 0) return null;
  const lastMonth = 1 / 12;
  return {
    first: Math.floor(Math.min(...known.map(({ from }) => from))),
    last: Math.floor(Math.max(...known.map(({ to }) => to)) - lastMonth / 2),
  };
}
