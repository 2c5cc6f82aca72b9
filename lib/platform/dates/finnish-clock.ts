import { Temporal } from "temporal-polyfill";
import type { Day } from "./partial-date";

const zone = "Europe/Helsinki";
const minutesInDay = 24 * 60;

/** Minutes from midnight of a wall-clock time: "09:30" is 570, "24:00" is 1440. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/**
 * The instant of a wall-clock time in Finland; `time` is "HH:MM", and "24:00" is the next midnight. As RFC 5545 (3.3.5) says,
 * a time that summer time skips is read with the offset before the change, and one that comes twice means the first.
 */
export function instantInFinland(day: Day, time: string): Date {
  const minutes = minutesOf(time);
  const clock = Temporal.PlainDate.from(day)
    .add({ days: Math.floor(minutes / minutesInDay) })
    .toPlainDateTime({ hour: Math.floor((minutes % minutesInDay) / 60), minute: minutes % 60 });
  return new Date(clock.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
}

/** What a Finnish clock and calendar show at an instant: the day, and "HH:MM". */
export function finnishClockAt(instant: Date): { day: Day; time: string } {
  const clock = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return { day: clock.toPlainDate().toString(), time: clock.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** The day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
