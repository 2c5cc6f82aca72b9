import { addDays, type Day } from "@/lib/platform/dates/partial-date";
import { escapeLineText, joinContentLines } from "@/lib/platform/format/content-line";

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

const compact = (day: Day) => day.replaceAll("-", "");
const utcStamp = (instant: Date) => `${instant.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;

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

/** One event as iCalendar (RFC 5545): whole days when no hour is known, Finnish time otherwise. */
export function calendarOf(event: CalendarEvent): string {
  const clock = (day: Day, time: string) => `TZID=Europe/Helsinki:${compact(day)}T${time.replace(":", "")}00`;
  const times = event.startTime
    ? [
        `DTSTART;${clock(event.firstDay, event.startTime)}`,
        ...(event.endTime ? [`DTEND;${clock(event.lastDay, event.endTime)}`] : []),
      ]
    : [`DTSTART;VALUE=DATE:${compact(event.firstDay)}`, `DTEND;VALUE=DATE:${compact(addDays(event.lastDay, 1))}`];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Perhepolku//Tapahtumat//FI",
    ...(event.startTime ? helsinkiZone : []),
    "BEGIN:VEVENT",
    `UID:${event.id}@perhepolku`,
    `DTSTAMP:${utcStamp(event.stampedAt)}`,
    ...times,
    `SUMMARY:${escapeLineText(event.name)}`,
    `DESCRIPTION:${escapeLineText(event.summary)}`,
    ...(event.place ? [`LOCATION:${escapeLineText(event.place)}`] : []),
    `URL:${event.url}`,
    ...(event.cancelled ? ["STATUS:CANCELLED"] : []),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return joinContentLines(lines);
}
