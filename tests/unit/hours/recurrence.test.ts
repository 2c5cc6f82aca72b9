import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOfRecurrence, isRecurrence, needsStart } from "@/lib/hours/recurrence";
import { weekdayOf } from "@/lib/platform/dates/finnish-clock";
import { addDays } from "@/lib/platform/dates/partial-date";

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const someDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays("2020-01-01", days));

describe("a recurrence", () => {
  it.each([
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=MO,WE",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "FREQ=MONTHLY;BYDAY=1MO",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=6,7,8;BYDAY=MO",
  ])("is taken: %s", (text) => expect(isRecurrence(text)).toBe(true));

  it.each([
    "",
    "FREQ=HOURLY",
    "FREQ=WEEKLY;BYDAY=XX",
    "FREQ=WEEKLY;BYDAY=1MO",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=WEEKLY;COUNT=3",
    "FREQ=WEEKLY;UNTIL=20261231",
    "FREQ=WEEKLY;BYDAY=MO;BYDAY=TU",
    "FREQ=WEEKLY;BYDAY=MO\nEXDATE:20261122",
    "FREQ=WEEKLY;FOO=BAR",
  ])("is refused: %s", (text) => expect(isRecurrence(text)).toBe(false));

  it("needs a start when its days count from one", () => {
    expect(needsStart("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO")).toBe(true);
    expect(needsStart("FREQ=WEEKLY")).toBe(true);
    expect(needsStart("FREQ=MONTHLY;INTERVAL=12;BYDAY=1MO")).toBe(true);
    expect(needsStart("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO")).toBe(false);
    expect(needsStart("FREQ=DAILY")).toBe(false);
  });

  it("of weekdays has exactly those weekdays, in any span", () => {
    const weekdays = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 });
    fc.assert(
      fc.property(weekdays, someDay, fc.integer({ min: 0, max: 40 }), (wanted, from, length) => {
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        const found = daysOfRecurrence(`FREQ=WEEKLY;BYDAY=${wanted.join(",")}`, {
          start: null,
          from,
          to: addDays(from, length),
        });
        expect(found).toEqual(days.filter((day) => wanted.includes(codes[weekdayOf(day)]!)));
      }),
    );
  });

  it("has the same days whatever the span they are asked in", () => {
    const rules = fc.constantFrom(
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
      "FREQ=MONTHLY;BYDAY=2WE",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
      "FREQ=MONTHLY;BYMONTHDAY=-1",
      "FREQ=DAILY;INTERVAL=3",
    );
    fc.assert(
      fc.property(rules, someDay, fc.integer({ min: 0, max: 60 }), (rule, from, offset) => {
        const span = { start: "2020-01-01", to: addDays(from, 90) };
        const whole = daysOfRecurrence(rule, { ...span, from });
        const later = addDays(from, offset);
        expect(daysOfRecurrence(rule, { ...span, from: later })).toEqual(whole.filter((day) => day >= later));
      }),
    );
  });

  it("that never comes is over at once", () => {
    const never = "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30";
    expect(daysOfRecurrence(never, { start: null, from: "2026-01-01", to: "2027-12-31" })).toEqual([]);
  });
});
