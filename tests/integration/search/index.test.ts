import { describe, expect, it } from "vitest";
import type { Draft } from "@/lib/content/revisions";
import { previewOf } from "@/lib/content/preview";
import { command } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";
import { reindexWhenNeeded } from "@/lib/search/indexing";
import { searchRecords } from "@/lib/search/queries";
import { organizationDraft, serviceDraft } from "../../factories/documents";
import { liisa } from "../../factories/projects";
import { publish, saveRevision, withdraw } from "@/tests/factories/unguarded";

const find = async (query: string) =>
  (await searchRecords(query, { nouns: ["service", "organization"], perNoun: 20 })).hits.map(
    ({ recordId }) => recordId,
  );

async function publishDraft(document: Draft, baseNumber: number | null = null) {
  await saveRevision({ actor: liisa, document, baseNumber });
  return publish({ actor: liisa, recordId: document.id, number: (baseNumber ?? 0) + 1 });
}

/** Everything that the index counts, in an order of its own. */
async function counts() {
  const [terms, words, index, posts] = await Promise.all([
    db.searchTerm.findMany({ where: { docCount: { not: 0 } }, orderBy: { term: "asc" } }),
    db.searchWord.findMany({ where: { docCount: { not: 0 } }, orderBy: { word: "asc" } }),
    db.searchIndex.findUniqueOrThrow({ where: { id: 1 } }),
    db.searchPost.count(),
  ]);
  return { terms, words, posts, docCount: index.docCount, totalLength: Math.round(index.totalLength) };
}

describe("the search index", () => {
  it("has a record as soon as it is published, and not before", async () => {
    const document = serviceDraft({ id: "service-ratsastus", slug: "ratsastus", name: { fi: "Ratsastusterapia" } });
    await saveRevision({ actor: liisa, document, baseNumber: null });
    expect(await find("ratsastusterapiaa")).not.toContain("service-ratsastus");
    await publish({ actor: liisa, recordId: "service-ratsastus", number: 1 });
    expect((await find("ratsastusterapiaa"))[0]).toBe("service-ratsastus");
  });

  it("has nothing of a preview, nor of a publication that is refused", async () => {
    const document = serviceDraft({ id: "service-esikatselu", slug: "esikatselu", name: { fi: "Purjehdusleiri" } });
    await saveRevision({ actor: liisa, document, baseNumber: null });
    await previewOf({ recordId: "service-esikatselu" }, async (tx) => tx.service.count());
    expect(await find("purjehdusleiri")).toEqual([]);
    const refused = serviceDraft({
      id: "service-vailla",
      slug: "vailla",
      name: { fi: "Melontakerho" },
      providers: ["organization-ei-ole"],
    });
    expect(await publishDraft(refused)).toMatchObject({ status: "obstacles" });
    expect(await find("melontakerho")).toEqual([]);
  });

  it("forgets the old words of a record, and a withdrawn record whole", async () => {
    const document = serviceDraft({ id: "service-kerho", slug: "kerho", name: { fi: "Posliinikerho" } });
    await publishDraft(document);
    await publishDraft({ ...document, name: { fi: "Keramiikkakerho" } }, 1);
    expect(await find("posliini")).not.toContain("service-kerho");
    expect(await find("keramiikka")).toContain("service-kerho");
    await withdraw({ actor: liisa, recordId: "service-kerho", reason: { fi: "Kerho loppui." }, successorId: null });
    expect(await find("keramiikka")).toEqual([]);
  });

  it("follows the names of other records: a service is found by its provider's new name", async () => {
    const provider = organizationDraft({
      id: "organization-vanhanimi",
      slug: "vanhanimi",
      name: { fi: "Vanhanimisäätiö" },
    });
    await publishDraft(provider);
    await publishDraft(
      serviceDraft({
        id: "service-nimi",
        slug: "nimi",
        name: { fi: "Lukupiiri" },
        providers: ["organization-vanhanimi"],
      }),
    );
    expect(await find("vanhanimisäätiön lukupiiri")).toContain("service-nimi");
    await publishDraft({ ...provider, name: { fi: "Kastanjasäätiö" } }, 1);
    expect(await find("kastanjasäätiö")).toContain("service-nimi");
  });

  it("counts the same after many changes as when it is made anew", async () => {
    await Promise.all(
      ["yksi", "kaksi", "kolme"].map((word) =>
        publishDraft(serviceDraft({ id: `service-${word}`, slug: word, name: { fi: `Jumppa ${word}` } })),
      ),
    );
    const before = await counts();
    await command({ id: "search" }, (tx) => reindexWhenNeeded(tx, { always: true }), { timeoutMs: 120_000 });
    expect(await counts()).toEqual(before);
  });

  it("is made anew when another analyser made it, and only then", async () => {
    const remake = () =>
      command({ id: "search" }, (tx) => reindexWhenNeeded(tx, { always: false }), { timeoutMs: 120_000 });
    expect(await remake()).toBeNull();
    await db.searchIndex.update({ where: { id: 1 }, data: { analyser: "toinen@1" } });
    expect(await remake()).toMatch(/^(lite|voikko)/);
    expect(await find("neuvola")).not.toEqual([]);
  });
});
