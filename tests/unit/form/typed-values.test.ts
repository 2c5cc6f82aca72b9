import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as typed from "@/lib/content/form/typed-values";

describe("what editors type", () => {
  it.each([
    ["1.3.2021", "2021-03-01"],
    ["01. 03. 2021", "2021-03-01"],
    ["3/2021", "2021-03"],
    ["maaliskuu 2021", "2021-03"],
    ["Elokuussa", "XXXX-08"],
    ["kesäkuuta 2019", "2019-06"],
    ["2021", "2021"],
    ["..", ".."],
    ["2021-03-01", "2021-03-01"],
  ])("reads %s as the date %s", (text, edtf) => expect(typed.parseTypedDate(text)).toBe(edtf));

  it.each(["31.2.2021", "13/2021", "ensi keväänä", "maanantaina"])("leaves %s as it was typed", (text) => {
    expect(typed.parseTypedDate(text)).toBe(text);
  });

  it.each([
    ["449 671", 44_967_100],
    ["1 234,5 €", 123_450],
    ["1\u00a0234,50 euroa", 123_450],
    ["0", 0],
    ["500,-", 50_000],
  ])("reads %s as cents", (text, cents) => expect(typed.parseTypedEuros(text)).toBe(cents));

  it.each(["1.234", "noin 500", "-5", "1,234", "5 miljoonaa"])("guesses no sum from %s", (text) => {
    expect(typed.parseTypedEuros(text)).toBe(text);
  });

  it("reads shares, numbers, places and phones as Finns write them", () => {
    expect(typed.parseTypedShare("33,33 %")).toBe(3333);
    expect(typed.parseTypedShare("kolmannes")).toBe("kolmannes");
    expect(typed.parseTypedNumber("1 200")).toBe(1200);
    expect(typed.parseTypedCoordinates("64,2222, 27,7278")).toEqual([27.7278, 64.2222]);
    expect(typed.parseTypedPhone("044 230 9194")).toBe("+358442309194");
    expect(typed.parseTypedPhone("+358 (0)44 230 9194")).toBe("+358442309194");
    expect(typed.parseTypedPhone("116 111")).toBe("116111");
    expect(typed.parseTypedPhone("soita vaihteeseen")).toBe("soita vaihteeseen");
  });

  it("comes back the same when it is shown and sent again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (cents) => {
        expect(typed.parseTypedEuros(typed.typedEuros(cents))).toBe(cents);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (share) => {
        expect(typed.parseTypedShare(typed.typedShare(share))).toBe(share);
      }),
    );
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), (date, length) => {
        const edtf = date.toISOString().slice(0, length);
        expect(typed.parseTypedDate(typed.typedDate(edtf))).toBe(edtf);
      }),
    );
    for (const month of ["01", "06", "07", "12"])
      expect(typed.parseTypedDate(typed.typedDate(`XXXX-${month}`))).toBe(`XXXX-${month}`);
  });
});
