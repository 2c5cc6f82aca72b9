import { addDays, type Day } from "@/lib/platform/dates/partial-date";
import { weekdayOf } from "@/lib/platform/dates/finnish-clock";

export type DayCount = { day: Day; count: number };
export type Week = { from: Day; to: Day; count: number };

/** Days in order, without gaps, as weeks from Monday to Sunday; the first and the last may be shorter. */
export function weeksOf(days: readonly DayCount[]): Week[] {
  const weeks = new Map<Day, Week>();
  for (const { day, count } of days) {
    const monday = addDays(day, -weekdayOf(day));
    const week = weeks.get(monday);
    weeks.set(monday, { from: week?.from ?? day, to: day, count: (week?.count ?? 0) + count });
  }
  return [...weeks.values()];
}
