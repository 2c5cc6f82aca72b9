/**
 * Partial dates in EDTF (Extended Date/Time Format, ISO 8601-2), the part of it that the portal's sources need:
 * `2016`, `2026-12`, `2021-03-01`, `XXXX-08` (a month whose year the source does not say) and `..` (open end).
 * A day is written `YYYY-MM-DD` and means a day in Finland; no clock time takes part.
 */
export type Day = string;

/** A date as a source gives it: the machine form, when there is one, and the source's own words. */
export type PartialDate = { edtf: string | null; printed: string | null };

/** A start and an end, each possibly not known (`null`). */
export type Period = { start: PartialDate | null; end: PartialDate | null };

export type DayBounds = { earliest: Day | null; latest: Day | null };

const shape = /^(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|XXXX-(\d{2})|\.\.)$/;

/** The last day of a month; `month` is 1–12. */
function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** True for the EDTF forms above when the month and the day exist in the calendar. */
export function isEdtf(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const [, year, month, day, monthOnly] = match;
  const monthNumber = Number(month ?? monthOnly ?? "1");
  if (monthNumber < 1 || monthNumber > 12) return false;
  if (!day) return true;
  return Number(day) >= 1 && Number(day) <= lastDayOfMonth(Number(year), monthNumber);
}

export function isOpenEnd(edtf: string | null | undefined): boolean {
  return edtf === "..";
}

/** The first and the last day that the date can mean; both `null` when it says nothing of the year. */
export function boundsOf(edtf: string | null | undefined): DayBounds {
  const match = edtf ? shape.exec(edtf) : null;
  if (!match?.[1]) return { earliest: null, latest: null };
  const year = Number(match[1]);
  const firstMonth = Number(match[2] ?? 1);
  const lastMonth = Number(match[2] ?? 12);
  return {
    earliest: dayOf(year, firstMonth, Number(match[3] ?? 1)),
    latest: dayOf(year, lastMonth, Number(match[3] ?? lastDayOfMonth(year, lastMonth))),
  };
}

/**
 * The bounds of a period's start. A month without a year is bounded from above by the end of the period: a project that
 * starts in an August and lasts to the end of 2026 has begun by 31.8.2026. The year itself stays unknown.
 */
export function startBounds(period: Period): DayBounds {
  const start = period.start?.edtf ?? null;
  const month = start ? /^XXXX-(\d{2})$/.exec(start)?.[1] : undefined;
  if (!month) return boundsOf(start);
  const end = boundsOf(period.end?.edtf).latest;
  if (!end) return { earliest: null, latest: null };
  const endYear = Number(end.slice(0, 4));
  const year = boundsOf(`${endYear}-${month}`).earliest! <= end ? endYear : endYear - 1;
  const latest = boundsOf(`${year}-${month}`).latest!;
  return { earliest: null, latest: latest < end ? latest : end };
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months later, or earlier when they are negative; that month's last day when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
