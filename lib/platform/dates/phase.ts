import { boundsOf, daysBetween, isOpenEnd, startBounds, type Day, type Period } from "./partial-date";

export const phases = ["upcoming", "running", "endingSoon", "ended", "unknown"] as const;
export type Phase = (typeof phases)[number];

/** An end nearer than this many days is "soon". */
export const soonDays = 90;

/**
 * The phase of a period on a day, from what the dates say and nothing more: `unknown` when they do not settle it.
 * A vague end ("2026") is soon throughout the time that it may mean.
 */
export function phaseOn(period: Period, day: Day): Phase {
  const start = startBounds(period);
  const end = boundsOf(period.end?.edtf);
  if (end.latest && end.latest < day) return "ended";
  if (start.earliest && start.earliest > day) return "upcoming";
  const hasBegun = start.latest !== null && start.latest <= day;
  if (!hasBegun) return "unknown";
  if (isOpenEnd(period.end?.edtf)) return "running";
  if (!end.earliest) return "unknown";
  return daysBetween(day, end.earliest) <= soonDays ? "endingSoon" : "running";
}
