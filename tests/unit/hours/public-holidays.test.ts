import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { easterSunday, holidayOn, holidaysOf } from "@/lib/hours/public-holidays";
import { weekdayOf } from "@/lib/platform/dates/finnish-clock";

describe("Finnish public holidays", () => {
  it.each([
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
  ])("have Easter %i on %s", (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it("of 2026 are thirteen days and two eves", () => {
    const days = holidaysOf(2026);
    expect(days.filter(({ isEve }) => !isEve).map(({ day }) => day)).toEqual([
      "2026-01-01",
      "2026-01-06",
      "2026-04-03",
      "2026-04-05",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-24",
      "2026-06-20",
      "2026-10-31",
      "2026-12-06",
      "2026-12-25",
      "2026-12-26",
    ]);
    expect(days.filter(({ isEve }) => isEve).map(({ day }) => day)).toEqual(["2026-06-19", "2026-12-24"]);
  });

  it("fall where the law puts them, in every year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const on = Object.fromEntries(holidaysOf(year).map(({ name, day }) => [name, day]));
        expect(weekdayOf(on.easterSunday!)).toBe(6);
        expect(on.easterSunday! >= `${year}-03-22` && on.easterSunday! <= `${year}-04-25`).toBe(true);
        expect(weekdayOf(on.ascension!)).toBe(3);
        expect(weekdayOf(on.pentecost!)).toBe(6);
        expect(weekdayOf(on.midsummer!)).toBe(5);
        expect(on.midsummer! >= `${year}-06-20` && on.midsummer! <= `${year}-06-26`).toBe(true);
        expect(weekdayOf(on.allSaints!)).toBe(5);
        expect(on.allSaints! >= `${year}-10-31` && on.allSaints! <= `${year}-11-06`).toBe(true);
      }),
    );
  });

  it("are found by their day", () => {
    expect(holidayOn("2026-10-31")).toMatchObject({ name: "allSaints", isEve: false });
    expect(holidayOn("2026-06-19")).toMatchObject({ name: "midsummerEve", isEve: true });
    expect(holidayOn("2026-11-22")).toBeNull();
  });
});
