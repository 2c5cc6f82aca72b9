import { describe, expect, it } from "vitest";
import { isPartlyKnown, knownFunding, yearsAround, yearSpan } from "@/lib/organizations/funding-totals";
import { rolesInOrder } from "@/lib/organizations/roles";
import { organizationStanding } from "@/lib/organizations/rules";
import type { Period } from "@/lib/platform/dates/partial-date";

const today = "2026-11-22";
const noTime: Period = { start: null, end: null };
const period = (start: string | null, end: string | null): Period => ({
  start: start ? { edtf: start, printed: null } : null,
  end: end ? { edtf: end, printed: null } : null,
});
const wellbeingCounty = { slug: "kainuun-hyvinvointialue", name: { fi: "Kainuun hyvinvointialue" } };
const change = (kind: string, onEdtf: string | null, successor: typeof wellbeingCounty | null = wellbeingCounty) => ({
  kind,
  onEdtf,
  successor,
});

describe("an organization has ended", () => {
  it("when its whole work has gone to another, though no source gives its time", () => {
    const sote = { period: noTime, successions: [change("replaced", "2023-01-01")] };
    expect(organizationStanding(sote, today)).toBe("ended");
    expect(organizationStanding(sote, "2022-12-31")).toBe("active");
  });

  it("when its time is over, though only a part of its work went on", () => {
    const ray = { period: period(null, "2016"), successions: [change("partTransferred", "2017-01-01")] };
    expect(organizationStanding(ray, today)).toBe("ended");
  });

  it("when a source says that it ended and nobody carries on", () => {
    expect(organizationStanding({ period: noTime, successions: [change("ended", null, null)] }, today)).toBe("ended");
  });

  it("but not when a part of its work was transferred", () => {
    expect(organizationStanding({ period: noTime, successions: [change("partTransferred", null)] }, today)).toBe(
      "active",
    );
  });
});

describe("the roles of an organization", () => {
  it("stand with running projects first and the latest ended one next", () => {
    const role = (slug: string, startEdtf: string | null, endEdtf: string | null) => ({
      project: { slug, startEdtf, startPrinted: null, endEdtf, endPrinted: null },
    });
    const ordered = rolesInOrder(
      [
        role("lasten-kaste", "2014", "2016"),
        role("ei-tiedossa", null, null),
        role("pohjoinen", "2020", "2022"),
        role("uusi", "2025", "2028"),
      ],
      today,
    );
    expect(ordered.map(({ project, phase }) => `${project.slug} ${phase}`)).toEqual([
      "uusi running",
      "ei-tiedossa unknown",
      "pohjoinen ended",
      "lasten-kaste ended",
    ]);
  });
});

describe("a funder's money", () => {
  it("is the sum of the amounts that sources tell, with how many they are", () => {
    const fundings = [{ amountCents: 12_820_700 }, { amountCents: null }];
    expect(knownFunding(fundings)).toEqual({ knownCents: 12_820_700, knownCount: 1, count: 2 });
  });

  it("is not zero but unknown when no source tells an amount", () => {
    expect(knownFunding([{ amountCents: null }]).knownCents).toBeNull();
  });
});

describe("the time line of fundings", () => {
  it("covers the years that the dates can mean, to the end of their last month", () => {
    expect(yearSpan(period("2016", "2019"))).toEqual({ from: 2016, to: expect.closeTo(2020) as number });
    expect(yearsAround([yearSpan(period("2016", "2019")), null])).toEqual({ first: 2016, last: 2019 });
  });

  it("has nothing for a time that no source tells", () => {
    expect(yearSpan(noTime)).toBeNull();
    expect(yearsAround([null])).toBeNull();
  });

  it("marks a bar of which only one end is known", () => {
    expect(isPartlyKnown(period("2014", null))).toBe(true);
    expect(isPartlyKnown(period("2014", ".."))).toBe(true);
    expect(isPartlyKnown(period("2016", "2019"))).toBe(false);
  });
});
