import { describe, expect, it } from "vitest";
import { asOf, previewOf } from "@/lib/content/preview";
import { db } from "@/lib/platform/db";
import { findProject, listProjects } from "@/lib/projects/queries";
import { localized } from "@/lib/platform/i18n/localized";
import { draftOf, liisa, matti, publishNew } from "../../factories/projects";
import { publish, restore, saveRevision, withdraw } from "@/tests/factories/unguarded";

describe("a preview", () => {
  it("reads the draft with the public query and rolls everything back", async () => {
    const document = await publishNew("esikatselu", { goals: [{ fi: "Vanha tavoite" }] });
    await saveRevision({ actor: liisa, document: { ...document, goals: [{ fi: "Uusi tavoite" }] }, baseNumber: 1 });
    const before = await findProject("esikatselu");
    const preview = await previewOf({ recordId: document.id }, (tx) => findProject("esikatselu", tx));
    expect(preview.status === "read" && preview.value!.statements.map(({ text }) => localized(text))).toEqual([
      "Uusi tavoite",
    ]);
    expect(await findProject("esikatselu")).toEqual(before);
    expect(await db.publication.count({ where: { recordId: document.id } })).toBe(1);
  });

  it("shows a record that has never been public, and leaves no trace of it", async () => {
    const document = draftOf("ensikatselu");
    await saveRevision({ actor: liisa, document, baseNumber: null });
    const preview = await previewOf({ recordId: document.id }, (tx) => findProject("ensikatselu", tx));
    expect(preview.status === "read" && localized(preview.value!.name)).toBe("ensikatselu");
    expect(await findProject("ensikatselu")).toBeNull();
    expect(await db.slug.count({ where: { recordId: document.id } })).toBe(0);
  });

  it("lists what stands in its way instead of showing half a page", async () => {
    const document = { ...draftOf("rikki"), summary: null };
    await saveRevision({ actor: liisa, document, baseNumber: null });
    expect(await previewOf({ recordId: document.id }, (tx) => findProject("rikki", tx))).toMatchObject({
      status: "obstacles",
      obstacles: [{ path: "summary" }],
    });
  });
});

describe("the view of an earlier day", () => {
  it("shows what the page said then, and the page of today stays", async () => {
    const document = await publishNew("historia", { budgetCents: 100_00 });
    const between = new Date();
    await saveRevision({ actor: liisa, document: { ...document, budgetCents: 200_00 }, baseNumber: 1 });
    await publish({ actor: liisa, recordId: document.id, number: 2 });
    const then = await asOf({ recordId: document.id, at: between }, (tx) => findProject("historia", tx));
    expect(then.status === "read" && then.value!.budgetCents).toBe(100_00);
    expect((await findProject("historia"))!.budgetCents).toBe(200_00);
  });

  it("is not there for a day before the first publication", async () => {
    const document = await publishNew("alku");
    const outcome = await asOf({ recordId: document.id, at: new Date("2020-01-01") }, (tx) => findProject("alku", tx));
    expect(outcome).toEqual({ status: "notFound" });
  });
});

describe("restoring", () => {
  it("makes a draft of the old version; the page changes only when it is published", async () => {
    const document = await publishNew("palautus");
    await saveRevision({ actor: liisa, document: { ...document, name: { fi: "huono nimi" } }, baseNumber: 1 });
    await publish({ actor: liisa, recordId: document.id, number: 2 });
    expect(await restore({ actor: matti, recordId: document.id, number: 1, baseNumber: 2 })).toEqual({
      status: "saved",
      number: 3,
    });
    expect(localized((await findProject("palautus"))!.name)).toBe("huono nimi");
    await publish({ actor: matti, recordId: document.id, number: 3 });
    expect(localized((await findProject("palautus"))!.name)).toBe("palautus");
  });

  it("of a version that is not there is refused", async () => {
    const document = await publishNew("ei-versiota");
    expect(await restore({ actor: liisa, recordId: document.id, number: 9, baseNumber: 1 })).toEqual({
      status: "notFound",
    });
  });

  it("on a base that another has passed is a conflict", async () => {
    const document = await publishNew("palautusriita");
    await saveRevision({ actor: matti, document: { ...document, name: { fi: "Matin" } }, baseNumber: 1 });
    expect(await restore({ actor: liisa, recordId: document.id, number: 1, baseNumber: 1 })).toMatchObject({
      status: "conflict",
      latest: { number: 2, authorId: "matti" },
    });
  });
});

describe("withdrawing", () => {
  it("takes the record out of lists and leaves its page with the reason and the way on", async () => {
    const successor = await publishNew("seuraaja");
    const document = await publishNew("poistuva");
    const reason = { fi: "Hanke yhdistettiin toiseen." };
    expect(await withdraw({ actor: liisa, recordId: document.id, reason, successorId: successor.id })).toEqual({
      status: "withdrawn",
    });
    expect(await listProjects({ ids: [document.id] })).toEqual([]);
    const page = await findProject("poistuva");
    expect(page!.record).toMatchObject({ state: "withdrawn", withdrawnReason: reason });
    expect(page!.record.successor!.slugs).toEqual([{ slug: "seuraaja" }]);
  });

  it("is undone by publishing again", async () => {
    const document = await publishNew("palaava");
    await withdraw({ actor: liisa, recordId: document.id, reason: { fi: "Tauko." }, successorId: null });
    await publish({ actor: liisa, recordId: document.id, number: 1 });
    expect((await findProject("palaava"))!.record).toMatchObject({ state: "published", withdrawnReason: null });
  });

  it("does not hide the page that a preview would publish", async () => {
    const document = await publishNew("esikatselu-palaavasta");
    await withdraw({ actor: liisa, recordId: document.id, reason: { fi: "Tauko." }, successorId: null });
    const preview = await previewOf({ recordId: document.id }, (tx) => findProject("esikatselu-palaavasta", tx));
    expect(preview.status === "read" && preview.value!.record.state).toBe("published");
    expect((await findProject("esikatselu-palaavasta"))!.record.state).toBe("withdrawn");
  });

  it("of a record that is not public is refused", async () => {
    expect(
      await withdraw({ actor: liisa, recordId: "project-tuntematon", reason: { fi: "x" }, successorId: null }),
    ).toEqual({
      status: "notFound",
    });
  });
});
