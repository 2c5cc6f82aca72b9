import { instantInFinland } from "@/lib/platform/dates/finnish-clock";
import { addDays, type Day } from "@/lib/platform/dates/partial-date";
import { calendarClock, calendarFile, calendarInstant } from "@/lib/platform/format/calendar";
import { escapeLineText } from "@/lib/platform/format/content-line";
import { dayOfColumn } from "@/lib/platform/format/dates";
import { closingClock, daysOfRule, timeOfRule, type OpeningException, type OpeningRule } from "./opening-times";
import { firstDayOfRecurrence } from "./recurrence";

type CalendarService = {
  id: string;
  name: string;
  summary: string;
  url: string;
  place: string | null;
  hours: (OpeningRule & { position: number })[];
  exceptions: OpeningException[];
  stampedAt: Date;
};

/** A calendar keeps its copy and never asks again, so that the times reach no further than this. */
const daysAhead = 365;

/**
 * A service's recurring times from a day on as iCalendar (RFC 5545): an event for each rule, public holidays and exceptions
 * as its EXDATEs, an event for each exception that has times. Null when no time is to come.
 */
export function openingCalendar(service: CalendarService, today: Day): string | null {
  const to = addDays(today, daysAhead);
  const regular = service.hours.flatMap((rule) => {
    const times = timesOfRule(rule, service.exceptions, { from: today, to });
    return times ? [eventLines(service, `${service.id}-${rule.position}`, times)] : [];
  });
  const exceptional = service.exceptions.flatMap(({ day, opens, closes }) => {
    const date = dayOfColumn(day);
    if (!opens || !closes || date < today || date > to) return [];
    return [eventLines(service, `${service.id}-${date}-${opens.replace(":", "")}`, clocks(date, opens, closes))];
  });
  const events = [...regular, ...exceptional];
  return events.length > 0 ? calendarFile(events, { withZone: true }) : null;
}

/** A rule's first time, its recurrence to the end of the span, and the days on which it does not come. */
function timesOfRule(rule: OpeningRule, exceptions: OpeningException[], { from, to }: { from: Day; to: Day }) {
  const start = rule.validFrom && dayOfColumn(rule.validFrom);
  const last = rule.validTo && dayOfColumn(rule.validTo) < to ? dayOfColumn(rule.validTo) : to;
  const first = firstDayOfRecurrence(rule.recurrence, { start, from });
  if (!first || first > last) return null;
  const excepted = new Set(exceptions.map(({ day }) => dayOfColumn(day)));
  const absent = daysOfRule(rule, { from: first, to: last }).filter(
    (day) => excepted.has(day) || timeOfRule(rule, day).length === 0,
  );
  const until = calendarInstant(instantInFinland(last, "24:00"));
  return [
    ...clocks(first, rule.opens, rule.closes),
    `RRULE:${rule.recurrence};UNTIL=${until}`,
    ...absent.map((day) => `EXDATE;${calendarClock(day, rule.opens)}`),
  ];
}

function clocks(day: Day, opens: string, closes: string): string[] {
  const end = closingClock(day, opens, closes);
  const closing = end.time === "24:00" ? { day: addDays(end.day, 1), time: "00:00" } : end;
  return [`DTSTART;${calendarClock(day, opens)}`, `DTEND;${calendarClock(closing.day, closing.time)}`];
}

function eventLines(service: CalendarService, uid: string, times: string[]): string[] {
  return [
    `UID:${uid}@perhepolku`,
    `DTSTAMP:${calendarInstant(service.stampedAt)}`,
    ...times,
    `SUMMARY:${escapeLineText(service.name)}`,
    `DESCRIPTION:${escapeLineText(service.summary)}`,
    ...(service.place ? [`LOCATION:${escapeLineText(service.place)}`] : []),
    `URL:${service.url}`,
    "TRANSP:TRANSPARENT",
  ];
}
