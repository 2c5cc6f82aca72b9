import type { Day } from "./partial-date";

const helsinkiDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki", dateStyle: "short" });

/** The day in Finland at an instant; now, when none is given. */
export function dayInFinland(instant: Date = new Date()): Day {
  return helsinkiDay.format(instant);
}
