/** The days of RFC 5545, Monday first. */
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** A recurrence on some days of every week; null when no day is chosen. */
export function weeklyRule(days: string[]): string | null {
  const chosen = weekdays.filter((day) => days.includes(day));
  return chosen.length > 0 ? `FREQ=WEEKLY;BYDAY=${chosen.join(",")}` : null;
}

/** The days of a rule that says nothing but the days of every week; null for any other rule. */
export function daysOfWeeklyRule(rule: unknown): string[] | null {
  const days = typeof rule === "string" ? /^(?:RRULE:)?FREQ=WEEKLY;BYDAY=([A-Z,]+)$/.exec(rule)?.[1]?.split(",") : null;
  return days?.every((day) => (weekdays as readonly string[]).includes(day)) ? days : null;
}
