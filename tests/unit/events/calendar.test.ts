import { describe, expect, it } from "vitest";
import { calendarOf } from "@/lib/events/calendar";
import { eventTime, hasExactDay } from "@/lib/events/rules";

const event = {
  id: "event-info",
  name: "Infotilaisuus; osa 1, \\ alku",
  summary: "Kaksi\nriviä",
  url: "http://localhost/tapahtumat/info",
  place: null,
  firstDay: "2022-02-28",
  lastDay: "2022-02-28",
  startTime: null,
  endTime: null,
  cancelled: false,
  stampedAt: new Date("2026-11-22T02:00:00Z"),
};

describe("an event in a calendar", () => {
  it("without an hour is a whole day that ends on the next", () => {
    const lines = calendarOf(event).split("\r\n");
    expect(lines).toContain("DTSTART;VALUE=DATE:20220228");
    expect(lines).toContain("DTEND;VALUE=DATE:20220301");
    expect(lines).toContain("DTSTAMP:20261122T020000Z");
  });

  it("with an hour stands in Finnish time and brings the zone with it", () => {
    const calendar = calendarOf({ ...event, startTime: "09:00", endTime: "15:30" });
    expect(calendar).toContain("DTSTART;TZID=Europe/Helsinki:20220228T090000\r\n");
    expect(calendar).toContain("DTEND;TZID=Europe/Helsinki:20220228T153000\r\n");
    expect(calendar).toContain("TZID:Europe/Helsinki\r\n");
  });

  it("escapes what means something in a calendar file", () => {
    const calendar = calendarOf(event);
    expect(calendar).toContain("SUMMARY:Infotilaisuus\\; osa 1\\, \\\\ alku");
    expect(calendar).toContain("DESCRIPTION:Kaksi\\nriviä");
  });

  it("says when it has been cancelled", () => {
    expect(calendarOf({ ...event, cancelled: true })).toContain("STATUS:CANCELLED");
  });
});

describe("the time of an event", () => {
  const on = (edtf: string | null) => ({
    start: edtf ? { edtf, printed: null } : { edtf: null, printed: "viime elokuussa" },
    end: null,
  });

  it("is upcoming through its own day", () => {
    expect(eventTime(on("2022-02-28"), "2022-02-28")).toBe("upcoming");
    expect(eventTime(on("2022-02-28"), "2022-03-01")).toBe("past");
  });

  it("is not known from relative words", () => {
    expect(eventTime(on(null), "2026-11-22")).toBe("undated");
    expect(hasExactDay(on(null))).toBe(false);
    expect(hasExactDay(on("2022-02"))).toBe(false);
    expect(hasExactDay(on("2022-02-28"))).toBe(true);
  });
});
