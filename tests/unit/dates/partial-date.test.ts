import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, boundsOf, daysBetween, isEdtf, startBounds } from "@/lib/platform/dates/partial-date";

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a partial date", () => {
  it("is a year, a month, a day, a month without its year, or an open end", () => {
    for (const edtf of ["2016", "2026-12", "2021-03-01", "2024-02-29", "XXXX-08", ".."])
      expect(isEdtf(edtf), edtf).toBe(true);
  });

  it("is not a day or month that no calendar has, nor words", () => {
    for (const edtf of [
      "2021-13",
      "2021-00",
      "2023-02-29",
      "2021-04-31",
      "XXXX-13",
      "elokuu",
      "1.3.2021",
      "",
      "2016-2019",
    ]) {
      expect(isEdtf(edtf), edtf).toBe(false);
    }
  });

  it("means every day from its first to its last", () => {
    expect(boundsOf("2016")).toEqual({ earliest: "2016-01-01", latest: "2016-12-31" });
    expect(boundsOf("2024-02")).toEqual({ earliest: "2024-02-01", latest: "2024-02-29" });
    expect(boundsOf("2021-03-01")).toEqual({ earliest: "2021-03-01", latest: "2021-03-01" });
  });

  it("says nothing of a year that the source does not give", () => {
    for (const edtf of ["XXXX-08", "..", null, undefined])
      expect(boundsOf(edtf)).toEqual({ earliest: null, latest: null });
  });

  it("of a day is that day alone, whatever the day", () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(isEdtf(text)).toBe(true);
        expect(boundsOf(text)).toEqual({ earliest: text, latest: text });
      }),
    );
  });

  it("of a month or year holds every day in it", () => {
    fc.assert(
      fc.property(day, (text) => {
        for (const edtf of [text.slice(0, 4), text.slice(0, 7)]) {
          const { earliest, latest } = boundsOf(edtf);
          expect(earliest! <= text && text <= latest!).toBe(true);
        }
      }),
    );
  });
});

describe("a start whose year is not known", () => {
  it("is bounded by the end: an August before the end of 2026 has begun by 31.8.2026", () => {
    const period = { start: { edtf: "XXXX-08", printed: "elokuussa" }, end: { edtf: "2026-12", printed: null } };
    expect(startBounds(period)).toEqual({ earliest: null, latest: "2026-08-31" });
  });

  it("falls in the year before when the end comes first in its year", () => {
    const period = { start: { edtf: "XXXX-08", printed: null }, end: { edtf: "2026-03-15", printed: null } };
    expect(startBounds(period).latest).toBe("2025-08-31");
  });

  it("stays unknown when the end is not known either", () => {
    expect(startBounds({ start: { edtf: "XXXX-08", printed: null }, end: null })).toEqual({
      earliest: null,
      latest: null,
    });
  });
});

describe("days", () => {
  it("are counted by the calendar, also over a change to summer time", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(daysBetween("2021-03-01", "2022-12-31")).toBe(670);
  });

  it("added and counted agree", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -4000, max: 4000 }),
        (from, count) => daysBetween(from, addDays(from, count)) === count,
      ),
    );
  });

  it("count months to the same day, or to the last of a month that is shorter", () => {
    expect(addMonths("2026-08-31", -6)).toBe("2026-02-28");
    expect(addMonths("2027-08-31", 6)).toBe("2028-02-29");
    expect(addMonths("2026-11-22", 14)).toBe("2028-01-22");
  });
});
