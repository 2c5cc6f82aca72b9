import { describe, expect, it } from "vitest";
import { serviceFilterSchema } from "@/lib/services/filters";
import { searchServices } from "@/lib/services/search";
import { serviceDraft } from "../../factories/documents";
import { liisa } from "../../factories/projects";
import { publish, saveRevision } from "@/tests/factories/unguarded";

// A Tuesday noon in Finland.
const now = new Date("2026-11-24T10:00:00Z");
const noFilters = Object.fromEntries(Object.keys(serviceFilterSchema.shape).map((key) => [key, null]));
const find = (query: Record<string, string>) =>
  searchServices(serviceFilterSchema.parse({ ...noFilters, ...query }), { now });
const idsOf = async (query: Record<string, string>) => (await find(query)).findings.map(({ id }) => id);

async function publishService(id: string, changes: Record<string, unknown>) {
  const document = serviceDraft({ id: `service-${id}`, slug: id, name: { fi: id }, ...changes });
  await saveRevision({ actor: liisa, document, baseNumber: null });
  expect(await publish({ actor: liisa, recordId: document.id, number: 1 })).toMatchObject({ status: "published" });
}

describe("the finder", () => {
  it("reads the place and the age from the words", async () => {
    const found = await find({ haku: "tukihenkilö 7 v Iisalmessa" });
    expect(found.region?.slug).toBe("iisalmi");
    expect(found.need).toMatchObject({ words: "tukihenkilö", age: 7 });
    expect(found.findings[0]?.id).toBe("service-tukihenkilot-iisalmi");
  });

  it.each([
    ["mies lyö", "vakivalta", true],
    ["mies hakkaa Kajaanissa", "vakivalta", true],
    ["puoliso lyö", "vakivalta", true],
    ["våld", "vakivalta", true],
    ["violence", "vakivalta", true],
    ["en jaksa elää", "vanhemman-mieli-tai-paihteet", true],
    ["lapseni ei mene kouluun", "huoli-lapsesta", true],
    ["teini raivoaa", "huoli-lapsesta", true],
    ["lapsen huoltajuus", "ero", false],
    ["elatusapu", "ero", false],
  ])("for %j names the situation %s", async (haku, slug, isSensitive) => {
    const found = await find({ haku });
    expect([found.situations[0]?.slug, found.isSensitive]).toEqual([slug, isSensitive]);
  });

  it("keeps what serves the whole region in its own group", async () => {
    const found = await find({ paikka: "Sotkamo" });
    expect(found.findings.filter(({ group }) => group === "wide").map(({ id }) => id)).toContain(
      "service-lastensuojelu-kainuu",
    );
  });

  it("knows postal codes and positions, and says when they lead nowhere", async () => {
    expect((await find({ paikka: "74120" })).region?.slug).toBe("iisalmi");
    expect((await find({ sijainti: "64.22,27.73" })).region?.slug).toBe("kajaani");
    expect((await find({ paikka: "00000" })).problems).toMatchObject({ place: true });
    expect((await find({ sijainti: "59.33,18.07" })).problems).toMatchObject({ position: true });
    expect((await find({ ika: "200" })).problems).toMatchObject({ age: true });
    expect((await find({ paikka: "Kajani" })).guesses.map(({ slug }) => slug)).toContain("kajaani");
  });

  it("knows who is open, by phone or at a place; who tells no hours may be open", async () => {
    const weekdays = (opens: string, closes: string) => [
      { recurrence: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", opens, closes, validFrom: null, validTo: null },
    ];
    await publishService("auki-nyt", { hours: weekdays("09:00", "16:00") });
    await publishService("illalla", { hours: weekdays("18:00", "20:00") });
    await publishService("ei-tiedossa", {});
    const found = await find({ auki: "1", paikka: "Kuhmo" });
    const groupOf = (id: string) => found.findings.find((finding) => finding.id === `service-${id}`)?.group;
    expect(groupOf("auki-nyt")).toBe("here");
    expect(groupOf("illalla")).toBeUndefined();
    expect(groupOf("ei-tiedossa")).toBe("unknown");
    expect(found.counts.open).toBe(1);
  });

  it("sees a publication at once", async () => {
    expect(await idsOf({ haku: "pilkkikerho" })).toEqual([]);
    await publishService("pilkkikerho", {});
    expect(await idsOf({ haku: "pilkkikerhoon" })).toEqual(["service-pilkkikerho"]);
  });

  it("tells what to drop when nothing fits", async () => {
    const found = await find({ tilanne: "vauva", jarjestaja: "kainuun-hyvinvointialue" });
    expect(found.findings).toEqual([]);
    expect(found.waysOut.map(({ drop }) => drop).sort()).toEqual(["provider", "situation"]);
  });

  it("takes hostile words for words", async () => {
    for (const haku of ["<script>", "'; drop table service; --", "\u0000", "%", "\u202e", "a".repeat(200)])
      expect(Array.isArray(await idsOf({ haku, paikka: haku }))).toBe(true);
  });
});
