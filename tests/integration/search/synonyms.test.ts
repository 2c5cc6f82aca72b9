import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { findSynonymTerms, listMisses } from "@/lib/search/admin-queries";
import { searchPortal } from "@/lib/search/portal";
import { addSynonym } from "@/lib/terms/add-synonym";
import { actorOf } from "../../factories/editor-actors";
import { publishService } from "../../factories/services";

const chief = actorOf("publisher");

describe("a word that brought nothing", () => {
  it("becomes another name of a term, finds what the term finds, and leaves the list", async () => {
    await publishService("kuutamokerho", { name: { fi: "Kuutamokerho" } });
    const found = async (word: string) => JSON.stringify(await searchPortal(word));
    await db.searchMiss.create({ data: { term: "hampuusikerho", count: 7 } });
    expect((await listMisses(chief, 1)).items).toContainEqual({ term: "hampuusikerho", count: 7 });
    expect(await found("hampuusikerho")).not.toContain("kuutamokerho");

    const made = await addSynonym(chief, { word: "hampuusikerho", target: { newWord: "kuutamokerho" } });
    expect(made).toEqual({ status: "added", termId: "term-sana-kuutamokerho" });
    expect(await found("hampuusikerho")).toContain("kuutamokerho");
    expect((await listMisses(chief, 1)).items).toEqual([]);

    const again = await addSynonym(chief, { word: "kuukerho", target: { newWord: "kuutamokerho" } });
    expect(again).toMatchObject({ status: "added" });
    expect(await findSynonymTerms(chief, "hampuusi")).toEqual([
      { id: "term-sana-kuutamokerho", name: "kuutamokerho", others: ["hampuusikerho", "kuukerho"] },
    ]);
    const there = await addSynonym(chief, { word: "Kuukerho", target: { termId: "term-sana-kuutamokerho" } });
    expect(there).toEqual({ status: "there" });
  });

  it("is not everybody's to decide, and no name of what is no synonym", async () => {
    const target = { termId: "term-sana-kuutamokerho" };
    await expect(addSynonym(actorOf("contributor"), { word: "x", target })).rejects.toBeInstanceOf(Forbidden);
    const local = actorOf("administrator", "organization-stea");
    await expect(addSynonym(local, { word: "x", target })).rejects.toBeInstanceOf(Forbidden);
    const situation = await db.term.findFirstOrThrow({ where: { scheme: "situation" } });
    expect(await addSynonym(chief, { word: "x", target: { termId: situation.id } })).toEqual({ status: "notFound" });
  });
});
