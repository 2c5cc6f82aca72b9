import { finnishClockAt, instantInFinland, minutesOf } from "@/lib/platform/dates/finnish-clock";
import { addDays, type Day } from "@/lib/platform/dates/partial-date";
import { dayOfColumn } from "@/lib/platform/format/dates";
import { holidayOn } from "./public-holidays";
import { daysOfRecurrence } from "./recurrence";

/** A row of opening_hours: the days of `recurrence` within `validFrom`–`validTo`, wall-clock times in Finland. */
export type OpeningRule = {
  recurrence: string;
  opens: string;
  /** "24:00" at most; at or before `opens` it means the next day. */
  closes: string;
  validFrom: Date | null;
  validTo: Date | null;
  closedOnPublicHolidays: boolean;
  note: unknown;
};

/** A row of opening_exception: what holds on a day in place of the rules. Without times the day is closed. */
export type OpeningException = { day: Date; opens: string | null; closes: string | null; note: unknown };

/** One time of being open, by the clock and as instants: `start` included, `end` not. */
export type OpeningTime = {
  day: Day;
  opens: string;
  closes: string;
  start: Date;
  end: Date;
  /** On an eve, by a rule that keeps public holidays: probably, not surely. */
  isUncertain: boolean;
  note: unknown;
};

/** The times that begin on the days from `from` to `to`, both included, in order. */
export function openingTimesBetween(
  hours: OpeningRule[],
  exceptions: OpeningException[],
  { from, to }: { from: Day; to: Day },
): OpeningTime[] {
  const excepted = new Set(exceptions.map(({ day }) => dayOfColumn(day)));
  const regular = hours.flatMap((rule) =>
    daysOfRule(rule, { from, to })
      .filter((day) => !excepted.has(day))
      .flatMap((day) => timeOfRule(rule, day)),
  );
  const exceptional = exceptions
    .map((exception) => ({ ...exception, day: dayOfColumn(exception.day) }))
    .filter(({ day }) => day >= from && day <= to)
    .flatMap(({ day, opens, closes, note }) => (opens && closes ? [timeOf(day, opens, closes, note)] : []));
  return (
    [...regular, ...exceptional]
      // A time that summer time skips whole is no time at all.
      .filter(({ start, end }) => start < end)
      .sort((a, b) => a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime())
  );
}

/** The days of a rule's season within `from`–`to`, holidays and exceptions not yet looked at. */
export function daysOfRule(
  { recurrence, validFrom, validTo }: OpeningRule,
  { from, to }: { from: Day; to: Day },
): Day[] {
  const last = validTo && dayOfColumn(validTo) < to ? dayOfColumn(validTo) : to;
  return daysOfRecurrence(recurrence, { start: validFrom && dayOfColumn(validFrom), from, to: last });
}

/** True when the data says something of a day: a rule is in season or the day has an exception. */
export function isDayKnown(hours: OpeningRule[], exceptions: OpeningException[], day: Day): boolean {
  const isInSeason = ({ validFrom, validTo }: OpeningRule) =>
    (!validFrom || dayOfColumn(validFrom) <= day) && (!validTo || day <= dayOfColumn(validTo));
  return hours.some(isInSeason) || exceptions.some((exception) => dayOfColumn(exception.day) === day);
}

/** The time of a rule on one of its days; none on a public holiday that the rule keeps. */
export function timeOfRule(rule: OpeningRule, day: Day): OpeningTime[] {
  const holiday = rule.closedOnPublicHolidays ? holidayOn(day) : null;
  if (holiday && !holiday.isEve) return [];
  return [{ ...timeOf(day, rule.opens, rule.closes, rule.note), isUncertain: holiday !== null }];
}

/** The day on which a time that begins on `day` ends by the clock, and the clock then. */
export function closingClock(day: Day, opens: string, closes: string): { day: Day; time: string } {
  return { day: minutesOf(closes) > minutesOf(opens) ? day : addDays(day, 1), time: closes };
}

/** An end as people say it: midnight is 24 of the day that ends. */
export function closingClockAt(end: Date): { day: Day; time: string } {
  const clock = finnishClockAt(end);
  return clock.time === "00:00" ? { day: addDays(clock.day, -1), time: "24:00" } : clock;
}

function timeOf(day: Day, opens: string, closes: string, note: unknown): OpeningTime {
  const closing = closingClock(day, opens, closes);
  return {
    day,
    opens,
    closes,
    start: instantInFinland(day, opens),
    end: instantInFinland(closing.day, closing.time),
    isUncertain: false,
    note,
  };
}
