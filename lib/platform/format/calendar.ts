import type { Day } from "@/lib/platform/dates/partial-date";
import { joinContentLines } from "./content-line";

/** The European summer time rule that Finland follows, so that a calendar needs no zone data of its own. */
const helsinkiZone = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Helsinki",
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0300",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T040000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0300",
  "TZOFFSETTO:+0200",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** A day in iCalendar: `2026-12-07` is `20261207`. */
export const calendarDay = (day: Day) => day.replaceAll("-", "");

/** A Finnish wall-clock time in iCalendar, after the property's name and a semicolon. */
export function calendarClock(day: Day, time: string): string {
  return `TZID=Europe/Helsinki:${calendarDay(day)}T${time.replace(":", "")}00`;
}

export function calendarInstant(instant: Date): string {
  return `${instant.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
}

/** A calendar file (RFC 5545) of the lines of its events; `withZone` when any of them has a clock time. */
export function calendarFile(eventLines: string[][], { withZone }: { withZone: boolean }): string {
  return joinContentLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Perhepolku//Tapahtumat//FI",
    ...(withZone ? helsinkiZone : []),
    ...eventLines.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
  ]);
}
