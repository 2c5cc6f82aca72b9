import { addDays, type Day } from "@/lib/platform/dates/partial-date";
import { dayOfColumn } from "@/lib/platform/format/dates";
import {
  isDayKnown,
  openingTimesBetween,
  type OpeningException,
  type OpeningRule,
  type OpeningTime,
} from "./opening-times";
import { holidayOn, type Holiday } from "./public-holidays";

export type OpeningDay = {
  day: Day;
  times: OpeningTime[];
  /** False when neither a rule in season nor an exception says anything of the day. */
  isKnown: boolean;
  holiday: Holiday | null;
  /** What a closing exception says. */
  closedNote: unknown;
};

/** The opening times of seven days, the given one first. */
export function openingWeek(hours: OpeningRule[], exceptions: OpeningException[], today: Day): OpeningDay[] {
  const days = Array.from({ length: 7 }, (_, index) => addDays(today, index));
  const times = openingTimesBetween(hours, exceptions, { from: today, to: days.at(-1)! });
  return days.map((day) => {
    const closing = exceptions.find((exception) => dayOfColumn(exception.day) === day && exception.opens === null);
    return {
      day,
      times: times.filter((time) => time.day === day),
      isKnown: isDayKnown(hours, exceptions, day),
      holiday: holidayOn(day),
      closedNote: closing?.note ?? null,
    };
  });
}
