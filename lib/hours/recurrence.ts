import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { addDays, type Day } from "@/lib/platform/dates/partial-date";

/**
 * The parts of an RFC 5545 recurrence that opening hours use. Clock times and the end have fields of their own (`opens`,
 * `validTo`), so BYHOUR, COUNT and UNTIL are refused rather than read in two ways.
 */
const day = "(MO|TU|WE|TH|FR|SA|SU)";
const ordinalDay = `([+-]?[1-5])?${day}`;
const monthDay = "-?([1-9]|[12]\\d|3[01])";
const month = "([1-9]|1[0-2])";
const listOf = (item: string) => `${item}(,${item})*`;
const parts = [
  "INTERVAL=[1-9]\\d?",
  `BYDAY=${listOf(ordinalDay)}`,
  `BYMONTHDAY=${listOf(monthDay)}`,
  `BYMONTH=${listOf(month)}`,
  `BYSETPOS=${listOf("-?[1-5]")}`,
  `WKST=${day}`,
];
const shape = new RegExp(`^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(${parts.join("|")}))*$`);

/** Whether the text is a recurrence that opening hours may have; each part at most once. */
export function isRecurrence(text: string): boolean {
  const names = text.split(";").map((part) => part.split("=")[0]);
  if (!shape.test(text) || new Set(names).size !== names.length) return false;
  // RFC 5545 3.3.10: an ordinal weekday means something within a month or a year only.
  return !(/^FREQ=(DAILY|WEEKLY)/.test(text) && /BYDAY=[^;]*\d/.test(text));
}

/** True when the days depend on the day the recurrence starts on: every other week, or a week without its weekday. */
export function needsStart(recurrence: string): boolean {
  if (/INTERVAL=(?!1(;|$))/.test(recurrence)) return true;
  return !/^FREQ=DAILY/.test(recurrence) && !/BY(DAY|MONTHDAY)=/.test(recurrence);
}

/**
 * The days of a recurrence from `from` to `to`, both included. Without `start` the recurrence has none (see `needsStart`).
 * Days are counted in UTC midnights, where no day is short or long.
 */
export function daysOfRecurrence(recurrence: string, { start, from, to }: { start: Day | null; from: Day; to: Day }) {
  const first = start && (start > from || needsStart(recurrence)) ? start : from;
  if (first > to) return [];
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${first.replaceAll("-", "")}T000000\nRRULE:${recurrence}`,
  });
  return rule
    .between(midnight(from > first ? from : first), midnight(to), true)
    .map((occurrence) => occurrence.toPlainDate().toString());
}

/** The first day of a recurrence on or after `from`; null when it has none in the coming year. */
export function firstDayOfRecurrence(recurrence: string, { start, from }: { start: Day | null; from: Day }) {
  const since = start && start > from ? start : from;
  return daysOfRecurrence(recurrence, { start, from: since, to: addDays(since, 366) })[0] ?? null;
}

const midnight = (date: Day) => Temporal.PlainDate.from(date).toZonedDateTime("UTC");
