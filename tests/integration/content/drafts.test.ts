import { describe, expect, it } from "vitest";
import {
  createRecord,
  hasUnsavedText,
  keepAutosaved,
  keepWorkingCopy,
  rebaseWorkingCopy,
  saveDraft,
} from "@/lib/content/drafts";
import { findRecord, listRecords } from "@/lib/content/admin-queries";
import { findConflict } from "@/lib/content/history-queries";
import type { Draft } from "@/lib/content/revisions";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { actor, foreign, mll } from "@/tests/factories/actors";
import { contactDraft } from "@/tests/factories/documents";

const maija = actor("contributor", mll, "editor-maija");
const pekka = actor("contributor", mll, "editor-pekka");
const stranger = actor("administrator", foreign, "editor-vieras");

async function newContact(name: string) {
  const { id } = await createRecord({ actor: maija, noun: "contact", name, fields: { organization: mll } });
  return id;
}

const draftOf = (id: string, changes: Record<string, unknown> = {}): Draft => ({
  ...contactDraft({ id, slug: id.slice("contact-".length) }),
  ...changes,
});

describe("a new record", () => {
  it("gets its id and address of its name, and others when those are taken", async () => {
    const first = await newContact("Perhetyön ohjaaja");
    const second = await newContact("Perhetyön ohjaaja");
    expect([first, second]).toEqual(["contact-perhetyon-ohjaaja", "contact-perhetyon-ohjaaja-2"]);
  });

  it("is a draft that no reader sees", async () => {
    const id = await newContact("Kerhon vetäjä");
    const { total } = await listRecords(maija, { noun: "contact", state: "draft", words: "kerhon vetäjä", page: 1 });
    expect(total).toBe(1);
    expect(await db.contact.findUnique({ where: { id } })).toBeNull();
  });

  it("is found by the name of who holds the post, too", async () => {
    const found = await listRecords(actor("viewer", null), { noun: "contact", state: null, words: "hotta", page: 1 });
    expect(found.records.map(({ title }) => title)).toEqual(["Marjo Hotta, Hankepäällikkö"]);
  });

  it("is not made for an organization that the editor does not mind", async () => {
    const making = createRecord({ actor: maija, noun: "contact", name: "Toisten", fields: { organization: foreign } });
    await expect(making).rejects.toBeInstanceOf(Forbidden);
    expect(await db.record.count({ where: { id: "contact-toisten" } })).toBe(0);
  });

  it("is not made by who only reads", async () => {
    const making = createRecord({
      actor: actor("viewer"),
      noun: "contact",
      name: "Lukijan",
      fields: { organization: mll },
    });
    await expect(making).rejects.toBeInstanceOf(Forbidden);
  });

  it("of a person or a source belongs to its maker's organization", async () => {
    const { id } = await createRecord({ actor: maija, noun: "person", name: "Aino Esimerkki" });
    expect(await findRecord(pekka, id)).not.toBeNull();
    expect(await findRecord(stranger, id)).toBeNull();
  });
});

describe("saving a draft", () => {
  it("may leave anything open, and keeps what makes no sense for the editor to mend", async () => {
    const id = await newContact("Keskeneräinen");
    const document = draftOf(id, { phone: "soitellaan", title: null });
    expect(await saveDraft({ actor: maija, document, baseNumber: 1 })).toEqual({ status: "saved", number: 2 });
    const found = await findRecord(maija, id);
    expect(found!.latest.document.phone).toBe("soitellaan");
  });

  it("makes no version of what has not changed, as when a button is pressed twice", async () => {
    const id = await newContact("Kahdesti");
    const document = draftOf(id, { note: { fi: "Soita aamulla." } });
    await saveDraft({ actor: maija, document, baseNumber: 1 });
    expect(await saveDraft({ actor: maija, document, baseNumber: 2 })).toEqual({ status: "unchanged", number: 2 });
    const again = await saveDraft({ actor: maija, document, baseNumber: 1 });
    expect(again.status).toBe("unchanged");
  });

  it("over another's newer version is a conflict that loses neither text", async () => {
    const id = await newContact("Kaksi kirjoittajaa");
    const theirs = draftOf(id, { note: { fi: "Pekan huomautus" } });
    const mine = draftOf(id, { email: "maija@esimerkki.fi" });
    expect((await saveDraft({ actor: pekka, document: theirs, baseNumber: 1 })).status).toBe("saved");
    expect((await saveDraft({ actor: maija, document: mine, baseNumber: 1 })).status).toBe("conflict");
    const conflict = await findConflict(maija, id);
    expect(conflict!.theirChanges.map(({ path }) => path)).toContain("note.fi");
    expect(conflict!.yourChanges.map(({ path }) => path)).toContain("email");
    expect(await findConflict(pekka, id)).toBeNull();

    expect(await rebaseWorkingCopy({ actor: maija, recordId: id, how: "merge" })).toEqual({ both: [] });
    const merged = (await findRecord(maija, id))!.workingCopy!;
    expect(merged.baseNumber).toBe(2);
    expect(merged.document).toMatchObject({ note: { fi: "Pekan huomautus" }, email: "maija@esimerkki.fi" });
    expect((await saveDraft({ actor: maija, document: merged.document, baseNumber: 2 })).status).toBe("saved");
    expect((await findRecord(maija, id))!.workingCopy).toBeNull();
  });

  it("by many at once lets one through and keeps every text", async () => {
    const id = await newContact("Ruuhka");
    const editors = Array.from({ length: 6 }, (_, index) => actor("contributor", mll, `editor-${index}`));
    const outcomes = await Promise.all(
      editors.map((editor) =>
        saveDraft({ actor: editor, document: draftOf(id, { note: { fi: editor.id } }), baseNumber: 1 }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "saved")).toHaveLength(1);
    expect(await db.workingCopy.count({ where: { recordId: id } })).toBe(5);
  });

  it("cannot take a record away from its own keepers", async () => {
    const id = await newContact("Karkaava");
    const document = draftOf(id, { organization: foreign });
    expect(await saveDraft({ actor: maija, document, baseNumber: 1 })).toEqual({ status: "ownersLost" });
    expect((await findRecord(maija, id))!.workingCopy!.document.organization).toBe(foreign);
    expect((await db.record.findUniqueOrThrow({ where: { id } })).latestRevision).toBe(1);
  });

  it("of another organization's record finds nothing, whatever the id", async () => {
    const id = await newContact("Salassa");
    const document = draftOf(id, { note: { fi: "murto" } });
    expect(await saveDraft({ actor: stranger, document, baseNumber: 1 })).toEqual({ status: "notFound" });
    expect(await keepWorkingCopy({ actor: stranger, document, baseNumber: 1 })).toBeNull();
    expect(await saveDraft({ actor: stranger, document: draftOf("contact-ei-ole"), baseNumber: 1 })).toEqual({
      status: "notFound",
    });
    expect(await db.workingCopy.count({ where: { recordId: id } })).toBe(0);
  });
});

describe("what a form's script sends", () => {
  it("after its editor's own saving is late, and comes back as no conflict with oneself", async () => {
    const id = await newContact("Myöhästynyt");
    const document = draftOf(id, { email: "maija@esimerkki.fi" });
    expect(await keepAutosaved({ actor: maija, document, baseNumber: 1 })).not.toBeNull();
    await saveDraft({ actor: maija, document, baseNumber: 1 });
    expect(await keepAutosaved({ actor: maija, document, baseNumber: 1 })).toBeNull();
    expect((await findRecord(maija, id))!.workingCopy).toBeNull();
  });

  it("after another's saving is kept, for the conflict to show", async () => {
    const id = await newContact("Toinen ehti");
    await saveDraft({ actor: pekka, document: draftOf(id, { note: { fi: "Pekan" } }), baseNumber: 1 });
    const document = draftOf(id, { note: { fi: "Maijan" } });
    expect(await keepAutosaved({ actor: maija, document, baseNumber: 1 })).not.toBeNull();
    expect(await rebaseWorkingCopy({ actor: maija, recordId: id, how: "merge" })).toEqual({ both: ["note"] });
    expect((await findRecord(maija, id))!.workingCopy!.document.note).toEqual({ fi: "Maijan" });
  });
});

describe("two records of one name made at once", () => {
  it("are two, with addresses of their own", async () => {
    const made = await Promise.all([1, 2, 3].map(() => newContact("Samanniminen")));
    expect(made.sort()).toEqual(["", "-2", "-3"].map((end) => `contact-samanniminen${end}`));
  });
});

describe("text that waits to be saved", () => {
  it("is told of until it is in a version", async () => {
    const id = await newContact("Kesken");
    const document = draftOf(id, { note: { fi: "Vielä kirjoitan" } });
    const of = { actor: maija, recordId: id };
    expect(await hasUnsavedText(of)).toBe(false);
    await keepAutosaved({ actor: maija, document, baseNumber: 1 });
    expect(await hasUnsavedText(of)).toBe(true);
    expect(await hasUnsavedText({ ...of, actor: pekka })).toBe(false);
    await saveDraft({ actor: maija, document, baseNumber: 1 });
    expect(await hasUnsavedText(of)).toBe(false);
    await keepAutosaved({ actor: maija, document, baseNumber: 2 });
    expect(await hasUnsavedText(of)).toBe(false);
  });
});
