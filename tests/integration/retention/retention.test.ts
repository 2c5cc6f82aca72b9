import { describe, expect, it } from "vitest";
import { findContact, findPerson, listContacts } from "@/lib/contacts/queries";
import { findOrganization } from "@/lib/organizations/queries";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { eraseByEmail, exportByEmail } from "@/lib/retention/by-email";
import { runRetention } from "@/lib/retention/run";
import { saveSettings } from "@/lib/retention/settings";
import { hashSecret } from "@/lib/feedback/token";
import { searchPortal } from "@/lib/search/portal";
import { actorOf } from "../../factories/editor-actors";
import { liisa } from "../../factories/projects";
import { saveRevision } from "@/tests/factories/unguarded";
import { everythingOf, postOf } from "@/tests/factories/posts";

const chief = actorOf("administrator");

describe("a person whose role has ended", () => {
  const ended = { period: { end: { edtf: "2026-03-31" } } };
  const namesOn = async (day: string, id: string) =>
    (await listContacts({ ids: [id], day }))
      .filter((contact) => contact.id === id)
      .map(({ person }) => person?.name ?? null);

  it("stays while the organization has decided nothing", async () => {
    const { contact } = await postOf("Aino Alanko", ended);
    expect(await namesOn("2036-01-01", contact)).toEqual(["Aino Alanko"]);
    expect(await runRetention(new Date("2036-01-01"))).toMatchObject({ people: 0 });
  });

  it("is hidden the day after the months have passed; the role stays", async () => {
    const { organization, contact, slug, word } = await postOf("Bertta Berg", ended);
    expect(await saveSettings(chief, organization, { staffRetentionMonths: 6, asksConfirmations: false })).toBe(true);
    expect(await namesOn("2026-09-30", contact)).toEqual(["Bertta Berg"]);
    expect(await namesOn("2026-10-01", contact)).toEqual([null]);
    const hidden = { person: null, phone: null, email: null, title: { fi: "Perheohjaaja" } };
    expect(await findContact(word, { day: "2026-10-01" })).toMatchObject(hidden);
    expect((await findOrganization(word, { day: "2026-10-01" }))!.contacts).toMatchObject([hidden]);
    expect(await findPerson(slug, { day: "2026-10-01" })).toBeNull();
    expect(await findPerson(slug, { day: "2026-09-30" })).not.toBeNull();
  });

  it("is taken by the worker out of the tables, the document, the draft and the search", async () => {
    const { organization, contact, person, slug, document } = await postOf("Cecilia Cygnaeus", {
      period: { end: { edtf: "2026-02-28" } },
    });
    await saveSettings(chief, organization, { staffRetentionMonths: 6, asksConfirmations: false });
    await saveRevision({ actor: liisa, document: { ...document, note: { fi: "Kesken" } }, baseNumber: 1 });
    const preview = { recordId: person, revisionNumber: 1, createdById: "liisa", expiresAt: new Date("2100-01-01") };
    await db.previewLink.create({ data: { tokenHash: "cecilia", ...preview } });
    const found = async () => JSON.stringify(await searchPortal("Cygnaeus"));
    expect(await found()).toContain(slug);

    expect(await runRetention(new Date("2026-08-28T12:00:00Z"))).toMatchObject({ people: 0 });
    expect(await runRetention(new Date("2026-08-29T12:00:00Z"))).toMatchObject({ people: 1 });
    expect(await runRetention(new Date("2026-08-30T12:00:00Z"))).toMatchObject({ people: 0 });
    expect(await db.contact.findUniqueOrThrow({ where: { id: contact } })).toMatchObject({
      personId: null,
      phone: null,
      email: null,
    });
    const record = await db.record.findUniqueOrThrow({ where: { id: contact } });
    expect(record).toMatchObject({ state: "published", latestRevision: 4, publishedRevision: 3 });
    const draft = await db.revision.findFirstOrThrow({ where: { recordId: contact }, orderBy: { number: "desc" } });
    expect(draft.document).toMatchObject({ person: null, note: { fi: "Kesken" } });
    expect(await db.record.findUniqueOrThrow({ where: { id: person } })).toMatchObject({ state: "deleted" });
    expect(await db.previewLink.count({ where: { recordId: person } })).toBe(0);
    expect(await found()).not.toContain(slug);
  });

  it("is decided of by the organization's administrator only", async () => {
    const { organization } = await postOf("Dagny Dahl");
    const settings = { staffRetentionMonths: 1, asksConfirmations: true };
    await expect(saveSettings(actorOf("publisher", organization), organization, settings)).rejects.toBeInstanceOf(
      Forbidden,
    );
    expect(await saveSettings(actorOf("administrator", "organization-stea"), organization, settings)).toBe(false);
    expect(await saveSettings(actorOf("administrator", organization), organization, settings)).toBe(true);
  });
});

describe("by an address of mail", () => {
  const email = "gabriel.grahn@esimerkki.fi";

  it("everything is found, handed out and erased", async () => {
    const { contact, organization } = await postOf("Gabriel Grahn");
    await db.feedback.create({
      data: {
        kind: "general",
        message: "Hei",
        senderEmail: "Gabriel.Grahn@esimerkki.fi",
        secretHash: hashSecret("g1"),
      },
    });
    await db.feedback.create({
      data: { kind: "general", message: "Muu", senderEmail: "muu@esimerkki.fi", secretHash: hashSecret("g2") },
    });
    await db.mailOutbox.create({ data: { recipient: email, subject: "Kysymys", body: "Hei" } });
    await db.confirmationRequest.create({
      data: { tokenHash: "g", recordId: organization, recipient: email, expiresAt: new Date("2100-01-01") },
    });
    const found = await exportByEmail(chief, ` ${email.toUpperCase()} `);
    expect(found).toMatchObject({
      feedback: [{ message: "Hei" }],
      contacts: [{ id: contact, email }],
      records: [contact],
      questions: [{ recordId: organization }],
      mails: [{ subject: "Kysymys" }],
    });
    expect(JSON.stringify(found)).not.toContain("secretHash");

    expect(await eraseByEmail(chief, email)).toEqual({
      status: "erased",
      feedback: 1,
      records: 1,
      questions: 1,
      mails: 1,
    });
    expect((await everythingOf(contact)).toLowerCase()).not.toContain(email);
    expect(await db.contact.findUniqueOrThrow({ where: { id: contact } })).toMatchObject({
      email: null,
      phone: "+358441112223",
    });
    expect(await db.feedback.count({ where: { secretHash: hashSecret("g2") } })).toBe(1);
    expect(await exportByEmail(chief, email)).toMatchObject({ feedback: [], contacts: [], records: [], mails: [] });
  });

  it("nobody but the portal's administrator looks", async () => {
    const local = actorOf("administrator", "organization-stea");
    await expect(exportByEmail(local, email)).rejects.toBeInstanceOf(Forbidden);
    await expect(eraseByEmail(actorOf("publisher"), email)).rejects.toBeInstanceOf(Forbidden);
  });

  it("an empty one erases nothing", async () => {
    const before = await db.revision.count();
    expect(await eraseByEmail(chief, " ")).toMatchObject({ records: 0, feedback: 0 });
    expect(await db.revision.count()).toBe(before);
  });
});

describe("six months after it was handled", () => {
  it("a message is gone; a published comment stays without its sender's address", async () => {
    const handledAt = new Date("2026-05-01T10:00:00Z");
    const message = (secret: string, changes: object) =>
      db.feedback.create({
        data: {
          kind: "comment",
          message: "x",
          senderEmail: "a@esimerkki.fi",
          secretHash: hashSecret(secret),
          ...changes,
        },
      });
    await message("r1", { status: "answered", answer: "Kiitos", handledAt });
    await message("r2", { status: "rejected", handledAt });
    await message("r3", { status: "published", handledAt });
    await message("r4", { status: "answered", answer: "Kiitos", handledAt: new Date("2026-06-01T10:00:00Z") });
    await message("r5", { createdAt: new Date("2020-01-01") });
    // Six months before the last of August is the last of February, not the third of March.
    const inMarch = { status: "rejected", handledAt: new Date("2025-03-01T10:00:00Z") };
    await message("r6", inMarch);
    expect(await runRetention(new Date("2025-08-31T10:00:00Z"))).toMatchObject({ feedback: 0 });
    await db.feedback.delete({ where: { secretHash: hashSecret("r6") } });
    expect(await runRetention(new Date("2026-11-02T10:00:00Z"))).toMatchObject({ feedback: 2, senders: 1 });
    const left = await db.feedback.findMany({
      where: { message: "x" },
      orderBy: { id: "asc" },
    });
    expect(left.map(({ status, senderEmail }) => [status, senderEmail !== null])).toEqual([
      ["published", false],
      ["answered", true],
      ["received", true],
    ]);
  });
});
