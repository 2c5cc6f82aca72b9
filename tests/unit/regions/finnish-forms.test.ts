import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { OfficialRegions } from "@/lib/regions/official-regions";

const { municipalities }: Pick<OfficialRegions, "municipalities"> = JSON.parse(
  readFileSync("prisma/data/municipalities.json", "utf8"),
);
const formsOf = (name: string) => municipalities.find(({ fi }) => fi === name);

describe("the inessive of a municipality", () => {
  it("is in or on, as the place has it", () => {
    const samples = {
      Kajaani: "Kajaanissa",
      Sotkamo: "Sotkamossa",
      Rovaniemi: "Rovaniemellä",
      Iisalmi: "Iisalmessa",
      Tampere: "Tampereella",
      Uusikaupunki: "Uudessakaupungissa",
      Virrat: "Virroilla",
      Kauniainen: "Kauniaisissa",
    };
    for (const [name, inessive] of Object.entries(samples)) expect(formsOf(name)?.inessive).toBe(inessive);
  });

  it("ends as a Finnish inessive or adessive does, in harmony with its vowels", () => {
    for (const { fi, inessive } of municipalities) {
      expect(inessive, fi).toMatch(/(ssa|ssä|lla|llä)$/);
      const lastVowel = /([aeiouyäö])[^aeiouyäö]*..[aä]$/i.exec(inessive)![1]!;
      if (/[aou]/.test(lastVowel)) expect(inessive.at(-1), inessive).toBe("a");
      if (/[äöy]/.test(lastVowel)) expect(inessive.at(-1), inessive).toBe("ä");
    }
  });

  it("begins as the name does", () => {
    const changing = new Set(["Ii", "Uusikaupunki", "Uusikaarlepyy"]);
    for (const { fi, inessive, genitive } of municipalities.filter(({ fi }) => !changing.has(fi))) {
      expect(inessive.slice(0, 3), fi).toBe(fi.slice(0, 3));
      expect(genitive.slice(0, 3), fi).toBe(fi.slice(0, 3));
    }
  });
});

describe("the genitive of a municipality", () => {
  it("ends in n", () => {
    const samples = {
      Kajaani: "Kajaanin",
      Lahti: "Lahden",
      Oulainen: "Oulaisten",
      Kangasala: "Kangasalan",
      Hanko: "Hangon",
    };
    for (const [name, genitive] of Object.entries(samples)) expect(formsOf(name)?.genitive).toBe(genitive);
    for (const { fi, genitive } of municipalities) expect(genitive, fi).toMatch(/n$/);
  });
});
