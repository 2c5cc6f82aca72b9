import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { searchPortal } from "@/lib/search/portal";
import { countMisses } from "@/lib/search/misses";
import { suggestNames } from "@/lib/search/suggestions";
import { serviceDraft } from "../../factories/documents";
import { liisa } from "../../factories/projects";
import { publish, saveRevision } from "@/tests/factories/unguarded";

const search = async (query: string) => {
  const found = await searchPortal(query);
  const hrefsOf = (kind: string) =>
    found.groups.find((group) => group.kind === kind)?.results.map(({ href }) => href) ?? [];
  return { ...found, hrefsOf };
};

describe("a parent's search", () => {
  it.each([
    ["eroneuvontaa Iisalmi", "/palvelut/eroneuvo-illat-iisalmi"],
    ["vauva ei nuku apua", "/palvelut/doulat-iisalmi"],
    ["tukihenkilö 7 v", "/palvelut/tukihenkilot-iisalmi"],
    ["lastensuojeluilmoituksen tekeminen", "/palvelut/lastensuojeluilmoitus-kainuu"],
    ["perhekahvla", "/palvelut/perhekahvila-iisalmi"],
    ["yokyla", "/palvelut/yokyla-iisalmi"],
    ["Ylä-Savon vertaisryhmät", "/palvelut/vertaisryhmat-iisalmi"],
  ])("for %j brings first %s", async (query, href) => {
    expect((await search(query)).hrefsOf("palvelut")[0]).toBe(href);
  });

  it("brings services before projects, and marks the words in the form they have", async () => {
    const { groups } = await search("lastensuojelu");
    const kinds = groups.map(({ kind }) => kind);
    expect(kinds.indexOf("palvelut")).toBeLessThan(kinds.indexOf("hankkeet"));
    expect(groups[0]!.results[0]!.title.some(({ isMatch }) => isMatch)).toBe(true);
  });

  it("never offers a service that has ended", async () => {
    const document = serviceDraft({
      id: "service-loppunut",
      slug: "loppunut",
      name: { fi: "Kvanttikerho" },
      period: { start: null, end: { edtf: "2024" } },
    });
    await saveRevision({ actor: liisa, document, baseNumber: null });
    await publish({ actor: liisa, recordId: document.id, number: 1 });
    expect((await search("kvanttikerho")).hrefsOf("palvelut")).toEqual([]);
  });

  it("says what it mended and when nothing fits well", async () => {
    expect((await search("neuvla")).repairs).toEqual([{ typed: "neuvla", used: "neuvola" }]);
    const perhtyo = await search("perhtyö");
    expect(perhtyo.repairs).toEqual([{ typed: "perhtyö", used: "perhetyö" }]);
    expect(perhtyo.hrefsOf("palvelut").length).toBeGreaterThan(0);
    expect((await search("neuvola")).isConfident).toBe(true);
    expect((await search("xyzzyq")).groups).toEqual([]);
  });
});

describe("somebody in danger", () => {
  it.each([
    ["mies lyö", "vakivalta", ["112", "080 005 005"]],
    ["mieheni lyö minua", "vakivalta", ["112", "080 005 005"]],
    ["pelkään miestäni", "vakivalta", ["112", "080 005 005"]],
    ["my husband hits me", "vakivalta", ["112", "080 005 005"]],
    ["min man slår mig", "vakivalta", ["112", "080 005 005"]],
    ["itsemurha", "vanhemman-mieli-tai-paihteet", ["112", "09 2525 0111"]],
    ["en jaksa elää", "vanhemman-mieli-tai-paihteet", ["112", "09 2525 0111"]],
  ])("is led by %j to %s, its numbers first", async (query, slug, numbers) => {
    const { situations, isSensitive, groups } = await search(query);
    expect(isSensitive).toBe(true);
    expect(situations[0]?.slug).toBe(slug);
    expect(situations[0]?.signs.slice(0, 2).map(({ helpline }) => helpline.phonePrinted)).toEqual(numbers);
    const hrefs = groups.flatMap(({ results }) => results.map(({ href }) => href));
    expect(hrefs).not.toContain(`/tilanteet/${slug}`);
  });

  it("is not seen in a school, nor in what is no worry", async () => {
    for (const query of ["koulu", "neuvola", "perhekahvila"]) {
      const { situations, isSensitive } = await search(query);
      expect([situations, isSensitive]).toEqual([[], false]);
    }
  });
});

describe("a professional's search", () => {
  it.each([
    ["STEA", "organisaatiot", "/organisaatiot/stea"],
    ["RAY", "organisaatiot", "/organisaatiot/ray"],
    ["ISO", "organisaatiot", "/organisaatiot/iso"],
    ["Perheen talo", "hankkeet", "/hankkeet/perheentalo"],
    ["LAPE-hanke", "hankkeet", "/hankkeet/pohjois-karjalan-lape"],
    ["Malinen", "ihmiset", "/yhteyshenkilot/paivi-malinen"],
    ["Kajaani", "paikat", "/alueet/kajaani"],
    ["Kainuun sote", "organisaatiot", "/organisaatiot/kainuun-hyvinvointialue"],
  ] as const)("finds %s among %s", async (query, kind, href) => {
    const { groups } = await searchPortal(query, { kind });
    expect(groups[0]?.results.slice(0, 5).map((result) => result.href)).toContain(href);
  });
});

describe("hostile searches", () => {
  it.each([
    ["of 10 000 letters", "a".repeat(10_000)],
    ["of 10 000 words", "lapsi ".repeat(10_000)],
    ["of SQL", "'; DROP TABLE search_doc; --"],
    ["of HTML", "<script>alert(1)</script>"],
    ["of emoji", "👨‍👩‍👧‍👦 🏳️‍🌈"],
    ["from right to left", "\u202eתינוק لا ينام"],
    ["of NUL", "vauva\u0000neuvola"],
    ["of stop words only", "ja tai että kun jos"],
    ["of patterns", "%_*?()[]\\^$|"],
    ["of blanks", "   \t\n "],
    ["of half a character", "\ud83d"],
  ])("%s are answered", async (_, query) => {
    const found = await searchPortal(query);
    expect(Array.isArray(found.groups)).toBe(true);
    expect(await suggestNames(query)).toBeInstanceOf(Array);
    expect(await db.searchDoc.count()).toBeGreaterThan(100);
  });
});

describe("suggestions", () => {
  it("complete the last word with names of records that hold the others", async () => {
    expect(await suggestNames("eron")).toContain("Eroneuvo-illat");
    expect(await suggestNames("lastens")).toEqual(expect.arrayContaining(["Lastensuojelu", "Lastensuojeluilmoitus"]));
    expect(await suggestNames("x")).toEqual([]);
    expect((await suggestNames("per")).length).toBeLessThanOrEqual(8);
  });
});

describe("searches that bring nothing", () => {
  const countOf = async (term: string) => (await db.searchMiss.findUnique({ where: { term } }))?.count ?? null;

  it("are counted from the fifth on, and until then not stored at all", async () => {
    for (let time = 1; time <= 4; time += 1) await countMisses(["olematonsana"]);
    expect(await countOf("olematonsana")).toBeNull();
    await countMisses(["olematonsana"]);
    expect(await countOf("olematonsana")).toBe(5);
  });

  it("leave no numbers, addresses or long texts behind", async () => {
    for (let time = 1; time <= 6; time += 1) await countMisses(["0401234567", "a@b.fi", "a".repeat(80), "x"]);
    expect(await db.searchMiss.count({ where: { term: { not: "olematonsana" } } })).toBe(0);
  });
});
