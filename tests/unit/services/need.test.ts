import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageOf, positionOf, serviceFilterSchema } from "@/lib/services/filters";
import { readNeed } from "@/lib/services/need";

const places = ["iisalmi", "iisalmessa", "sotkamo", "ylä-savossa"];
const read = (typed: string) => readNeed(typed, (words) => places.includes(words.toLowerCase()));

describe("the words of a need", () => {
  it.each([
    ["tukihenkilö 7 v", { words: "tukihenkilö", age: 7, place: null }],
    ["tukihenkilö 7-vuotiaalle Iisalmessa", { words: "tukihenkilö", age: 7, place: "Iisalmessa" }],
    ["Sotkamo vauva 3 kk", { words: "vauva", age: 0, place: "Sotkamo" }],
    ["perhetyö Ylä-Savossa", { words: "perhetyö", age: null, place: "Ylä-Savossa" }],
    ["Iisalmi", { words: null, age: null, place: "Iisalmi" }],
    ["eroneuvontaa", { words: "eroneuvontaa", age: null, place: null }],
    ["112", { words: "112", age: null, place: null }],
    ["isoäiti 80 v", { words: "isoäiti 80 v", age: null, place: null }],
    ["", { words: null, age: null, place: null }],
  ])("are read from %j", (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  it("are never more than was typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (typed) => {
        const { words, age } = read(typed);
        expect((words ?? "").length).toBeLessThanOrEqual(typed.length);
        expect(age === null || (age >= 0 && age < 30)).toBe(true);
      }),
    );
  });
});

describe("the finder's address", () => {
  it.each([
    ["7", 7],
    ["0", 0],
    ["120", 120],
    ["-1", null],
    ["200", null],
    ["7.5", null],
    ["seitsemän", null],
    [null, null],
  ])("takes %j for the age %j", (text, age) => {
    expect(ageOf(text)).toBe(age);
  });

  it.each([
    ["64.22,27.73", { latitude: 64.22, longitude: 27.73 }],
    ["12.34,27.73", null],
    ["64,27", null],
    ["64.22,27.73; DROP TABLE", null],
    ["NaN,NaN", null],
    [null, null],
  ])("takes %j for the position %j", (text, expected) => {
    expect(positionOf(text)).toEqual(expected);
  });

  it("leaves out what it does not understand, and never fails", () => {
    const value = fc.oneof(fc.string(), fc.constant(null));
    const keys = [
      "haku",
      "paikka",
      "sijainti",
      "ika",
      "tilanne",
      "hinta",
      "kieli",
      "kanava",
      "esteeton",
      "auki",
      "sivu",
    ];
    fc.assert(
      fc.property(fc.record(Object.fromEntries(keys.map((key) => [key, value]))), (query) => {
        expect(serviceFilterSchema.safeParse({ jarjestaja: null, ...query }).success).toBe(true);
      }),
    );
  });
});
