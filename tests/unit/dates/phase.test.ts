import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phaseOn } from "@/lib/platform/dates/phase";
import { addDays, type Period } from "@/lib/platform/dates/partial-date";
import { dayInFinland } from "@/lib/platform/dates/today";

const period = (start: string | null, end: string | null): Period => ({
  start: start === null ? null : { edtf: start, printed: null },
  end: end === null ? null : { edtf: end, printed: null },
});

describe("the phase of a project", () => {
  it("is upcoming until its first day and running from it", () => {
    const project = period("2021-03-01", "2022-12-31");
    expect(phaseOn(project, "2021-02-28")).toBe("upcoming");
    expect(phaseOn(project, "2021-03-01")).toBe("running");
  });

  it("is running through its last day and ended on the next", () => {
    const project = period("2021-03-01", "2022-12-31");
    expect(phaseOn(project, "2022-12-31")).toBe("endingSoon");
    expect(phaseOn(project, "2023-01-01")).toBe("ended");
  });

  it("is soon to end from ninety days before", () => {
    const project = period("2021-03-01", "2022-12-31");
    expect(phaseOn(project, "2022-10-01")).toBe("running");
    expect(phaseOn(project, "2022-10-02")).toBe("endingSoon");
  });

  it("of years known to the year ends when the year has", () => {
    expect(phaseOn(period("2016", "2019"), "2019-12-31")).toBe("endingSoon");
    expect(phaseOn(period("2016", "2019"), "2020-01-01")).toBe("ended");
  });

  it("of an August without a year that lasts to the end of 2026 is ending soon in November 2026", () => {
    expect(phaseOn(period("XXXX-08", "2026-12"), "2026-11-22")).toBe("endingSoon");
  });

  it("is not known when the dates do not settle it", () => {
    expect(phaseOn(period(null, null), "2026-11-22")).toBe("unknown");
    expect(phaseOn(period("2004", null), "2026-11-22")).toBe("unknown");
    expect(phaseOn(period(null, "2030"), "2026-11-22")).toBe("unknown");
    expect(phaseOn(period("2026", "2030"), "2026-06-01")).toBe("unknown");
  });

  it("goes on when the end is open", () => {
    expect(phaseOn(period("2004", ".."), "2026-11-22")).toBe("running");
  });

  it("never goes backwards from one day to the next", () => {
    const order = ["upcoming", "unknown", "running", "endingSoon", "ended"];
    const edtf = fc.constantFrom("2020", "2020-06", "2020-06-15", "2021", "2021-02", "2021-12-31");
    fc.assert(
      fc.property(edtf, edtf, fc.integer({ min: 0, max: 1200 }), (start, end, offset) => {
        const today = addDays("2019-06-01", offset);
        const before = order.indexOf(phaseOn(period(start, end), today));
        const after = order.indexOf(phaseOn(period(start, end), addDays(today, 1)));
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe("the day in Finland", () => {
  it("changes at Finnish midnight, in winter and in summer", () => {
    expect(dayInFinland(new Date("2026-01-31T21:59:59Z"))).toBe("2026-01-31");
    expect(dayInFinland(new Date("2026-01-31T22:00:00Z"))).toBe("2026-02-01");
    expect(dayInFinland(new Date("2026-06-30T20:59:59Z"))).toBe("2026-06-30");
    expect(dayInFinland(new Date("2026-06-30T21:00:00Z"))).toBe("2026-07-01");
  });

  it("is right on the nights when the clocks change", () => {
    expect(dayInFinland(new Date("2026-03-28T21:59:59Z"))).toBe("2026-03-28");
    expect(dayInFinland(new Date("2026-03-28T22:00:00Z"))).toBe("2026-03-29");
    expect(dayInFinland(new Date("2026-03-29T21:00:00Z"))).toBe("2026-03-30");
    expect(dayInFinland(new Date("2026-10-25T21:59:59Z"))).toBe("2026-10-25");
    expect(dayInFinland(new Date("2026-10-25T22:00:00Z"))).toBe("2026-10-26");
  });
});
