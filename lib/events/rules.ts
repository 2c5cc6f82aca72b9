import { boundsOf, type Day, type Period } from "@/lib/platform/dates/partial-date";

export type EventTime = "upcoming" | "past" | "undated";

/** Where an event stands against a day; one that lasts through the day is still upcoming. */
export function eventTime(period: Period, day: Day): EventTime {
  const last = boundsOf(period.end?.edtf).latest ?? boundsOf(period.start?.edtf).latest;
  if (!last) return "undated";
  return last < day ? "past" : "upcoming";
}

/** True when an event can stand in a calendar: its first day is known to the day. */
export function hasExactDay(period: Period): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(period.start?.edtf ?? "");
}
