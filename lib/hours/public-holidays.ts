import { addDays, type Day } from "@/lib/platform/dates/partial-date";
import { weekdayOf } from "@/lib/platform/dates/finnish-clock";

export const holidayNames = [
  "newYear",
  "epiphany",
  "goodFriday",
  "easterSunday",
  "easterMonday",
  "mayDay",
  "ascension",
  "pentecost",
  "midsummerEve",
  "midsummer",
  "allSaints",
  "independence",
  "christmasEve",
  "christmas",
  "secondChristmas",
] as const;
export type HolidayName = (typeof holidayNames)[number];

/**
 * An eve is not a public holiday by law, though much of Finland is closed then: it closes no opening rule, and makes
 * one that keeps public holidays uncertain.
 */
export type Holiday = { day: Day; name: HolidayName; isEve: boolean };

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus 1991). */
export function easterSunday(year: number): Day {
  const moon = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moon + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((moon + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return `${year}-${pad(Math.floor(days / 31))}-${pad((days % 31) + 1)}`;
}

/** Finland's public holidays and the two eves of a year, in order. The moving Saturdays are those that the law sets. */
export function holidaysOf(year: number): Holiday[] {
  const easter = easterSunday(year);
  const midsummer = firstSaturdayFrom(`${year}-06-20`);
  const days: [HolidayName, Day][] = [
    ["newYear", `${year}-01-01`],
    ["epiphany", `${year}-01-06`],
    ["goodFriday", addDays(easter, -2)],
    ["easterSunday", easter],
    ["easterMonday", addDays(easter, 1)],
    ["mayDay", `${year}-05-01`],
    ["ascension", addDays(easter, 39)],
    ["pentecost", addDays(easter, 49)],
    ["midsummerEve", addDays(midsummer, -1)],
    ["midsummer", midsummer],
    ["allSaints", firstSaturdayFrom(`${year}-10-31`)],
    ["independence", `${year}-12-06`],
    ["christmasEve", `${year}-12-24`],
    ["christmas", `${year}-12-25`],
    ["secondChristmas", `${year}-12-26`],
  ];
  return days
    .map(([name, day]) => ({ day, name, isEve: name === "midsummerEve" || name === "christmasEve" }))
    .sort((a, b) => a.day.localeCompare(b.day));
}

export function holidayOn(day: Day): Holiday | null {
  return holidaysOf(Number(day.slice(0, 4))).find((holiday) => holiday.day === day) ?? null;
}

function firstSaturdayFrom(day: Day): Day {
  return addDays(day, (5 - weekdayOf(day) + 7) % 7);
}

const pad = (value: number) => String(value).padStart(2, "0");
