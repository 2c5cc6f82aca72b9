import { RRuleTemporal } from "rrule-temporal";
import { describe, expect, it } from "vitest";
import { openingCalendar } from "@/lib/hours/calendar";
import { openingTimesBetween } from "@/lib/hours/opening-times";
import { openingException, openingRule } from "@/tests/factories/hours";

const today = "2026-11-22";
const cafe = {
  id: "service-perhekahvila",
  name: "Perhekahvila",
  summary: "Kahvila lapsiperheille",
  url: "http://localhost/palvelut/perhekahvila",
  place: "Perhetalo",
  hours: [
    { ...openingRule({ recurrence: "FREQ=WEEKLY;BYDAY=FR", opens: "10:00", closes: "12:00" }), position: 0 },
  ] as Parameters<typeof openingCalendar>[0]["hours"],
  exceptions: [] as Parameters<typeof openingCalendar>[0]["exceptions"],
  stampedAt: new Date("2026-11-22T02:00:00Z"),
};
const linesOf = (changes: Partial<typeof cafe>) =>
  openingCalendar({ ...cafe, ...changes }, today)!
    .replaceAll("\r\n ", "")
    .split("\r\n");

describe("a group that meets every week, in a calendar", () => {
  it("recurs in Finnish time from its next day on, for a year", () => {
    const lines = linesOf({});
    expect(lines).toContain("DTSTART;TZID=Europe/Helsinki:20261127T100000");
    expect(lines).toContain("DTEND;TZID=Europe/Helsinki:20261127T120000");
    expect(lines).toContain("RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20271122T220000Z");
    expect(lines).toContain("TZID:Europe/Helsinki");
    expect(lines.filter((line) => line.startsWith("EXDATE"))).toEqual([]);
  });

  it("stays away on the public holidays it keeps, and comes on the eves", () => {
    const hours = cafe.hours.map((rule) => ({ ...rule, closedOnPublicHolidays: true }));
    const absent = linesOf({ hours }).filter((line) => line.startsWith("EXDATE"));
    expect(absent).toEqual([
      "EXDATE;TZID=Europe/Helsinki:20261225T100000",
      "EXDATE;TZID=Europe/Helsinki:20270101T100000",
      "EXDATE;TZID=Europe/Helsinki:20270326T100000",
    ]);
  });

  it("moves with its exceptions", () => {
    const exceptions = [openingException("2026-12-04"), openingException("2026-12-11", "13:00", "15:00")];
    const lines = linesOf({ exceptions });
    expect(lines).toContain("EXDATE;TZID=Europe/Helsinki:20261204T100000");
    expect(lines).toContain("EXDATE;TZID=Europe/Helsinki:20261211T100000");
    expect(lines).toContain("DTSTART;TZID=Europe/Helsinki:20261211T130000");
    expect(new Set(lines.filter((line) => line.startsWith("UID:"))).size).toBe(2);
  });

  it("keeps to its season and to every other week", () => {
    const rule = openingRule({
      recurrence: "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
      opens: "22:00",
      closes: "24:00",
      validFrom: "2026-09-04",
      validTo: "2026-12-18",
    });
    const lines = linesOf({ hours: [{ ...rule, position: 0 }] });
    expect(lines).toContain("DTSTART;TZID=Europe/Helsinki:20261127T220000");
    expect(lines).toContain("DTEND;TZID=Europe/Helsinki:20261128T000000");
    expect(lines).toContain("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20261218T220000Z");
  });

  it("comes at the same instants as on the page, over both changes of the clock", () => {
    const hours = cafe.hours.map((rule) => ({ ...rule, closedOnPublicHolidays: true }));
    const exceptions = [openingException("2027-03-05")];
    const lines = linesOf({ hours, exceptions });
    const event = lines.slice(lines.indexOf("BEGIN:VEVENT"), lines.indexOf("END:VEVENT"));
    const rruleString = event.filter((line) => /^(DTSTART|RRULE|EXDATE)/.test(line)).join("\n");
    const inCalendar = new RRuleTemporal({ rruleString }).all().map(({ epochMilliseconds }) => epochMilliseconds);
    const onPage = openingTimesBetween(hours, exceptions, { from: today, to: "2027-11-22" });
    expect(inCalendar).toEqual(onPage.map(({ start }) => start.getTime()));
    expect(inCalendar.length).toBeGreaterThan(40);
  });

  it("has no file when nothing is to come", () => {
    const past = { ...openingRule({ validTo: "2026-06-01" }), position: 0 };
    expect(openingCalendar({ ...cafe, hours: [past] }, today)).toBeNull();
  });
});
