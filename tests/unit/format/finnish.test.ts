import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, formatEdtf, formatPeriodEnds, formatRange } from "@/lib/platform/format/dates";
import { formatEuros, formatShare } from "@/lib/platform/format/money";
import { formatPhone, phoneHref } from "@/lib/platform/format/phone";

describe("dates", () => {
  it("are written without leading zeros", () => {
    expect(formatDay("2021-03-01")).toBe("1.3.2021");
    expect(formatEdtf("2021-03-01")).toBe("1.3.2021");
  });

  it("are as exact as the source and no more", () => {
    expect(formatEdtf("2016")).toBe("2016");
    expect(formatEdtf("2026-12")).toBe("joulukuu 2026");
    expect(formatEdtf("XXXX-08")).toBe("elokuu");
    expect(formatEdtf("..")).toBeNull();
  });

  it("make a range with an en dash, spaced only where an end has a space", () => {
    expect(formatRange("2016", "2019")).toBe("2016–2019");
    expect(formatRange("1.3.2021", "31.12.2022")).toBe("1.3.2021–31.12.2022");
    expect(formatRange("elokuu 2024", "joulukuu 2026")).toBe("elokuu 2024 – joulukuu 2026");
    expect(formatRange("28.2.2022", "28.2.2022")).toBe("28.2.2022");
  });

  it("fall back on the source's own words", () => {
    const period = { start: { edtf: null, printed: "tänä vuonna" }, end: null };
    expect(formatPeriodEnds(period)).toEqual({ start: "tänä vuonna", end: null });
  });
});

describe("money", () => {
  it("has no-break spaces and shows cents only when there are some", () => {
    expect(formatEuros(224_835_200)).toBe("2 248 352 €".replaceAll(" ", "\u00a0"));
    expect(formatEuros(16_025_000)).toBe("160 250 €".replaceAll(" ", "\u00a0"));
    expect(formatEuros(1_050)).toBe("10,50 €".replaceAll(" ", "\u00a0"));
    expect(formatEuros(0)).toBe("0\u00a0€");
  });

  it("can never be broken over a line", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), (cents) => !formatEuros(cents).includes(" ")));
  });

  it("gives shares in per cent with at most one decimal", () => {
    expect(formatShare(8_000)).toBe("80\u00a0%");
    expect(formatShare(2_001)).toBe("20\u00a0%");
    expect(formatShare(3_333)).toBe("33,3\u00a0%");
  });
});

describe("phone numbers", () => {
  it("are grouped as Finns write them", () => {
    const written = (number: string) => formatPhone(number).replaceAll("\u00a0", " ");
    expect(written("+358442309194")).toBe("044 230 9194");
    expect(written("+358447970168")).toBe("044 797 0168");
    expect(written("+358925250111")).toBe("09 2525 0111");
    expect(written("+35880092277")).toBe("0800 92277");
    expect(written("116117")).toBe("116 117");
    expect(written("112")).toBe("112");
  });

  it("are dialled in the international form", () => {
    expect(phoneHref("+358442309194")).toBe("tel:+358442309194");
    expect(phoneHref("112")).toBe("tel:112");
  });

  it("lose and gain no digit in grouping", () => {
    const number = fc.stringMatching(/^\+358[1-9]\d{5,9}$/);
    fc.assert(fc.property(number, (text) => formatPhone(text).replaceAll("\u00a0", "") === `0${text.slice(4)}`));
  });
});
