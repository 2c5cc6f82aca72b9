import { describe, expect, it } from "vitest";
import { createRecord, saveDraft } from "@/lib/content/drafts";
import { findRecord, listRecords, referencesForForm } from "@/lib/content/admin-queries";
import type { Noun } from "@/lib/content/document-parts";
import { listPickable } from "@/lib/content/form/references";
import { publishDraft } from "@/lib/content/life";
import type { EditorActor } from "@/lib/editors/roles";
import { listRecordNames } from "@/lib/worklist/record-names";
import type { Draft } from "@/lib/content/revisions";
import { db } from "@/lib/platform/db";
import { actor, foreign, mll } from "@/tests/factories/actors";
import { contactDraft, serviceDraft } from "@/tests/factories/documents";

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

describe("what is of others", () => {
  const chief = actor("administrator", null);
  const found = (who: EditorActor, words: string, noun: Noun = "service") =>
    listPickable(db, who, { noun, words }).then((rows) => rows.map(({ title }) => title));

  it("is known by its public name, whatever its next one will be", async () => {
    const { id } = await createRecord({ actor: chief, noun: "service", name: "Kerhola", fields: { providers: [mll] } });
    const slug = id.slice("service-".length);
    await saveDraft({ actor: chief, document: serviceDraft({ id, slug, name: { fi: "Kerhola" } }), baseNumber: 1 });
    await publishDraft({ actor: chief, recordId: id, number: 2 });
    const document = serviceDraft({ id, slug, name: { fi: "Salainen uusi nimi" } });
    await saveDraft({ actor: maija, document, baseNumber: 2 });
    expect(await found(maija, "salainen uusi")).toEqual(["Salainen uusi nimi"]);
    expect(await found(stranger, "salainen uusi")).toEqual([]);
    expect(await found(stranger, "kerhola")).toEqual(["Kerhola"]);
    expect((await listRecordNames(db, [id], stranger)).get(id)!.name).toBe("Kerhola");
  });

  it("tells no name of a draft or of one that is deleted, by any list", async () => {
    const person = await createRecord({ actor: maija, noun: "person", name: "Salla Salainen" });
    const { id } = await createRecord({
      actor: stranger,
      noun: "contact",
      name: "Arvaaja",
      fields: { organization: foreign, person: person.id },
    });
    const { records } = await listRecords(stranger, { noun: "contact", state: null, words: "arvaaja", page: 1 });
    expect(records.map(({ title }) => title)).toEqual(["Arvaaja"]);
    const names = await listRecordNames(db, [id, person.id], stranger);
    expect([...names.values()].map(({ name }) => name).sort()).toEqual(["Arvaaja", person.id]);
    expect(await found(stranger, "salla", "person")).toEqual([]);
  });
});

describe("a record's form", () => {
  it("tells no name of a record that its editor may not refer to", async () => {
    const { id: secret } = await createRecord({
      actor: stranger,
      noun: "service",
      name: "Julkaisematon suunnitelma",
      fields: { providers: [foreign] },
    });
    const id = await newContact("Utelias");
    const { names } = await referencesForForm(maija, draftOf(id, { service: secret }));
    expect(names.has(mll)).toBe(true);
    expect(names.has(secret)).toBe(false);
  });
});

describe("whose a record is", () => {
  it("stays theirs whom its public version names, whatever a draft says", async () => {
    const chief = actor("administrator", null);
    const { id } = await createRecord({
      actor: chief,
      noun: "service",
      name: "Yhteinen",
      fields: { providers: [mll] },
    });
    const slug = id.slice("service-".length);
    await saveDraft({ actor: chief, document: serviceDraft({ id, slug, providers: [mll, foreign] }), baseNumber: 1 });
    await publishDraft({ actor: chief, recordId: id, number: 2 });
    expect(await findRecord(stranger, id)).not.toBeNull();
    await saveDraft({ actor: maija, document: serviceDraft({ id, slug, providers: [mll] }), baseNumber: 2 });
    expect(await findRecord(stranger, id)).not.toBeNull();
    await publishDraft({ actor: chief, recordId: id, number: 3 });
    expect(await findRecord(stranger, id)).toBeNull();
  });

  it("of a person is told by the first post that is published, and by no draft", async () => {
    const chief = actor("administrator", null);
    const person = await createRecord({ actor: chief, noun: "person", name: "Ilmari Esimerkki" });
    const { id } = await createRecord({
      actor: stranger,
      noun: "contact",
      name: "Vieraan luonnos",
      fields: { organization: foreign, person: person.id },
    });
    expect(await findRecord(stranger, person.id)).toBeNull();
    await publishDraft({ actor: chief, recordId: person.id, number: 1 });
    const slug = id.slice("contact-".length);
    const document = contactDraft({ id, slug, organization: foreign, person: person.id });
    await saveDraft({ actor: stranger, document, baseNumber: 1 });
    expect((await publishDraft({ actor: stranger, recordId: id, number: 2 })).status).toBe("published");
    expect(await findRecord(stranger, person.id)).not.toBeNull();
  });

  it("follows the project whose it is", async () => {
    const project = await createRecord({
      actor: maija,
      noun: "project",
      name: "Koehanke",
      fields: { roles: [{ organization: mll, role: "leadImplementer" }] },
    });
    const { id } = await createRecord({
      actor: maija,
      noun: "contact",
      name: "Koehankkeen vetäjä",
      fields: { project: project.id },
    });
    expect(await findRecord(pekka, id)).not.toBeNull();
    const { latest } = (await findRecord(maija, project.id))!;
    const roles = [
      { organization: mll, role: "leadImplementer" },
      { organization: foreign, role: "coImplementer" },
    ];
    await saveDraft({ actor: maija, document: { ...latest.document, roles }, baseNumber: 1 });
    expect(await findRecord(stranger, id)).not.toBeNull();
  });
});
