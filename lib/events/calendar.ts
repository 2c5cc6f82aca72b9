import { addDays, type Day } from "@/lib/platform/dates/partial-date";
import { calendarClock, calendarDay, calendarFile, calendarInstant } from "@/lib/platform/format/calendar";
import { escapeLineText } from "@/lib/platform/format/content-line";

type CalendarEvent = {
  id: string;
  name: string;
  summary: string;
  url: string;
  place: string | null;
  firstDay: Day;
  lastDay: Day;
  /** Finnish wall-clock times "09:00"; null for an event whose hour is not known. */
  startTime: string | null;
  endTime: string | null;
  cancelled: boolean;
  stampedAt: Date;
};

/** One event as iCalendar (RFC 5545): whole days when no hour is known, Finnish time otherwise. */
export function calendarOf(event: CalendarEvent): string {
  const times = event.startTime
    ? [
        `DTSTART;${calendarClock(event.firstDay, event.startTime)}`,
        ...(event.endTime ? [`DTEND;${calendarClock(event.lastDay, event.endTime)}`] : []),
      ]
    : [
        `DTSTART;VALUE=DATE:${calendarDay(event.firstDay)}`,
        `DTEND;VALUE=DATE:${calendarDay(addDays(event.lastDay, 1))}`,
      ];
  const lines = [
    `UID:${event.id}@perhepolku`,
    `DTSTAMP:${calendarInstant(event.stampedAt)}`,
    ...times,
    `SUMMARY:${escapeLineText(event.name)}`,
    `DESCRIPTION:${escapeLineText(event.summary)}`,
    ...(event.place ? [`LOCATION:${escapeLineText(event.place)}`] : []),
    `URL:${event.url}`,
    ...(event.cancelled ? ["STATUS:CANCELLED"] : []),
  ];
  return calendarFile([lines], { withZone: event.startTime !== null });
}
