import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLiteAnalyser } from "@/lib/search/analysis/lite";
import { SituationNames, type NamedSituation } from "@/lib/search/situation-names";

type Seed = Pick<NamedSituation, "slug" | "discretion"> & {
  scheme: string;
  position: number;
  name: Record<string, string>;
  alternativeNames: { name: string }[];
};

const folder = "prisma/seed/term";
const seeds = readdirSync(folder)
  .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as Seed)
  .filter(({ scheme }) => scheme === "situation")
  .sort((a, b) => a.position - b.position);
const situations = new SituationNames(
  seeds.map(({ slug, discretion, name, alternativeNames }) => ({
    slug,
    discretion: discretion ?? "none",
    names: [...Object.values(name), ...alternativeNames.map((other) => other.name)],
  })),
  createLiteAnalyser(),
);
const firstOf = (words: string) => situations.recognise(words)[0]?.slug ?? null;

describe("a life situation", () => {
  it.each([
    ["lyö", "vakivalta"],
    ["mies lyö", "vakivalta"],
    ["mieheni lyö minua", "vakivalta"],
    ["MIES LYÖ", "vakivalta"],
    ["mies lyo", "vakivalta"],
    ["mies hakkaa", "vakivalta"],
    ["isä on lyönyt lasta Kajaanissa", "vakivalta"],
    ["puoliso lyö", "vakivalta"],
    ["pelkään miestäni", "vakivalta"],
    ["parisuhdeväkivallasta apua", "vakivalta"],
    ["väkivaltaa", "vakivalta"],
    ["vauva itkee ja mies uhkailee", "vakivalta"],
    ["itsemurha", "vanhemman-mieli-tai-paihteet"],
    ["itsemurhaa miettivä äiti", "vanhemman-mieli-tai-paihteet"],
    ["itsetuhoinen", "vanhemman-mieli-tai-paihteet"],
    ["itsetuhoisia ajatuksia", "vanhemman-mieli-tai-paihteet"],
    ["en jaksa enää elää", "vanhemman-mieli-tai-paihteet"],
    ["lapseni ei mene kouluun", "huoli-lapsesta"],
    ["koulukieltäytyminen", "huoli-lapsesta"],
    ["koulupoissaoloja", "huoli-lapsesta"],
    ["murrosikä", "huoli-lapsesta"],
    ["teini raivoaa", "huoli-lapsesta"],
    ["lapsen huoltajuus", "ero"],
    ["tapaamisoikeudesta", "ero"],
    ["elatusapua", "ero"],
    ["avioero", "ero"],
    ["violence", "vakivalta"],
    ["my husband hits me", "vakivalta"],
    ["våld", "vakivalta"],
    ["min man slår mig", "vakivalta"],
    ["suicide", "vanhemman-mieli-tai-paihteet"],
    ["skilsmässa", "ero"],
  ])("is recognised in %j", (words, slug) => {
    expect(firstOf(words)).toBe(slug);
  });

  it.each([
    "neuvola",
    "koulu",
    "perhekahvila Iisalmessa",
    "hakea päivähoitoa",
    "haku",
    "lasten huonekalut",
    "huomio",
    "vuoroviikot",
    "mies",
    "lastenlääkäri",
    "apua",
    "elämä",
    "työ",
    "perhetyö",
    "leikkipuisto",
    "",
  ])("is not seen in %j", (words) => {
    expect(situations.recognise(words)).toEqual([]);
  });

  it("that is hard is not taken away by any other words", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (before, after) => {
        const found = situations.recognise(`${before} lyö ${after}`);
        expect(found.some(({ slug }) => slug === "vakivalta")).toBe(true);
      }),
    );
  });

  it("that is hard comes before another", () => {
    expect(situations.recognise("avioero ja väkivalta").map(({ slug }) => slug)).toEqual(["vakivalta", "ero"]);
  });
});
