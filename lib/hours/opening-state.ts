import { finnishClockAt } from "@/lib/platform/dates/finnish-clock";
import { addDays, daysBetween, type Day } from "@/lib/platform/dates/partial-date";
import { dayOfColumn } from "@/lib/platform/format/dates";
import { notePageChange } from "@/lib/platform/page-trace";
import {
  closingClockAt,
  daysOfRule,
  openingTimesBetween,
  type OpeningException,
  type OpeningRule,
  type OpeningTime,
} from "./opening-times";
import { holidayOn, type HolidayName } from "./public-holidays";

/** A moment by the Finnish clock, and how far its day is from the day of asking. */
export type OpeningMoment = { day: Day; time: string; distance: "today" | "tomorrow" | "weekday" | "date" };

export type OpeningState =
  /** `closes` is null when no end is in sight: open round the clock. */
  | { status: "open"; closes: OpeningMoment | null; isUncertain: boolean }
  | { status: "opensLater"; opens: OpeningMoment; isUncertain: boolean }
  /** Closed all day by an exception or a public holiday. */
  | { status: "closedToday"; opens: OpeningMoment | null; holiday: HolidayName | null; note: unknown }
  /** No data, or the data has run out. Never to be shown as closed. */
  | { status: "unknown" };

const daysAhead = 7;
const furthestDaysAhead = 370;

/** Whether a place or a line is open at an instant, by its rules and exceptions. */
export function openingStateAt(hours: OpeningRule[], exceptions: OpeningException[], instant: Date): OpeningState {
  if (hours.length === 0 && exceptions.length === 0) return { status: "unknown" };
  const today = finnishClockAt(instant).day;
  const lastDay = addDays(today, daysAhead);
  const times = openingTimesBetween(hours, exceptions, { from: addDays(today, -1), to: lastDay });
  const turns = times.flatMap(({ start, end }) => [start, end]).filter((turn) => turn > instant);
  if (turns.length > 0) notePageChange(new Date(Math.min(...turns.map(Number))));
  const current = times
    .filter(({ start, end }) => start <= instant && instant < end)
    .sort((a, b) => Number(a.isUncertain) - Number(b.isUncertain))[0];
  if (current) {
    const end = endOfStretch(times, current);
    const isEndless = closingClockAt(end).day >= lastDay;
    return {
      status: "open",
      closes: isEndless ? null : momentOf(closingClockAt(end), today),
      isUncertain: current.isUncertain,
    };
  }
  const far = { from: addDays(lastDay, 1), to: addDays(today, furthestDaysAhead) };
  const next = times.find(({ start }) => start > instant) ?? openingTimesBetween(hours, exceptions, far)[0];
  const opens = next ? momentOf({ day: next.day, time: next.opens }, today) : null;
  const closure = times.some(({ day }) => day === today) ? null : closureOf(hours, exceptions, today);
  if (closure) return { status: "closedToday", opens, ...closure };
  return next && opens ? { status: "opensLater", opens, isUncertain: next.isUncertain } : { status: "unknown" };
}

/** The end of the times that follow one another from `first` without a break. */
function endOfStretch(times: OpeningTime[], first: OpeningTime): Date {
  return times.reduce((end, time) => (time.start <= end && time.end > end ? time.end : end), first.end);
}

/** Why a day without opening times is closed; null when the rules simply have none on it. */
function closureOf(hours: OpeningRule[], exceptions: OpeningException[], day: Day) {
  const exception = exceptions.find((candidate) => dayOfColumn(candidate.day) === day);
  if (exception) return { holiday: null, note: exception.note };
  const isKept = hours.some(
    (rule) => rule.closedOnPublicHolidays && daysOfRule(rule, { from: day, to: day }).length > 0,
  );
  return isKept ? { holiday: holidayOn(day)?.name ?? null, note: null } : null;
}

function momentOf({ day, time }: { day: Day; time: string }, today: Day): OpeningMoment {
  const days = daysBetween(today, day);
  const distance = days <= 0 ? "today" : days === 1 ? "tomorrow" : days < daysAhead ? "weekday" : "date";
  return { day, time, distance };
}
