import { beforeEach, describe, expect, it } from "vitest";
import { publishDraft } from "@/lib/content/life";
import { runDueSchedules } from "@/lib/content/schedules";
import { listContacts } from "@/lib/contacts/queries";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { runRetention } from "@/lib/retention/run";
import { confirmRecords } from "@/lib/upkeep/confirm-records";
import { answerConfirmation, renewConfirmation } from "@/lib/upkeep/confirmation/answer";
import { fieldName, type AnswerField } from "@/lib/upkeep/confirmation/answer-form";
import { askConfirmation } from "@/lib/upkeep/confirmation/ask";
import { sendDueConfirmationRequests } from "@/lib/upkeep/confirmation/due";
import { findConfirmation } from "@/lib/upkeep/confirmation/queries";
import { listWork } from "@/lib/worklist/admin-queries";
import { typedNow } from "@/lib/upkeep/confirmation/typed-now";
import { contactDraft, organizationDraft } from "../../factories/documents";
import { actorOf } from "../../factories/editor-actors";
import { liisa } from "../../factories/projects";
import { publish, saveRevision } from "@/tests/factories/unguarded";

const origin = "https://perhepolku.example";
const now = new Date("2026-11-22T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let count = 0;

/** An organization of this test's own, with contacts. */
async function organizationWith(contacts: Record<string, unknown>[], channels: object[] = []) {
  const word = `vahvistus-${++count}`;
  const organization = organizationDraft({ id: `organization-${word}`, slug: word, channels });
  await saveRevision({ actor: liisa, document: organization, baseNumber: null });
  await publish({ actor: liisa, recordId: organization.id, number: 1 });
  const ids: string[] = [];
  for (const [index, changes] of contacts.entries()) {
    const slug = `${word}-${index}`;
    const title = { fi: `Ohjaaja ${index}` };
    const document = contactDraft({ id: `contact-${slug}`, slug, title, organization: organization.id, ...changes });
    await saveRevision({ actor: liisa, document, baseNumber: null });
    expect(await publish({ actor: liisa, recordId: document.id, number: 1 })).toMatchObject({ status: "published" });
    ids.push(document.id);
  }
  return { id: organization.id, contacts: ids, keeper: actorOf("contributor", organization.id) };
}

const lastMail = () => db.mailOutbox.findFirstOrThrow({ orderBy: { id: "desc" } });
async function tokenInLastMail() {
  return /\/vahvistus\/([\w-]{43})\n/.exec((await lastMail()).body)![1]!;
}
const reach = { phone: "+358441234567", email: "ohjaaja@esimerkki.fi" };

/** An open question about one contact, and how to answer it. */
async function asked(changes: Record<string, unknown> = reach) {
  const organization = await organizationWith([changes]);
  const contactId = organization.contacts[0]!;
  expect(await askConfirmation(organization.keeper, contactId, { origin, now })).toMatchObject({ status: "asked" });
  const token = await tokenInLastMail();
  const answer = (values: Partial<Record<AnswerField, string>>, at = now) => {
    const whole = { version: "1", title: "Ohjaaja 0", phone: "044 123 4567", email: "ohjaaja@esimerkki.fi", ...values };
    const typed = Object.fromEntries(
      Object.entries(whole).map(([field, value]) => [fieldName(field as AnswerField, contactId), value]),
    );
    return answerConfirmation({ token, typed }, { now: at });
  };
  return { organization, contactId, token, answer };
}
const recordOf = (id: string) => db.record.findUniqueOrThrow({ where: { id } });

beforeEach(async () => {
  await db.mailOutbox.deleteMany();
});

describe("a question by mail", () => {
  it("goes to the contact's own address, and the link in it is kept as a hash only", async () => {
    const { contactId, token } = await asked();
    const mail = await lastMail();
    expect(mail).toMatchObject({ recipient: "ohjaaja@esimerkki.fi", subject: "Ovatko tiedot yhä oikein? Ohjaaja 0" });
    expect(mail.body).toContain(`${origin}/vahvistus/${token}\n`);
    expect(mail.body).toContain("6.12.2026");
    const request = await db.confirmationRequest.findFirstOrThrow({ where: { recordId: contactId } });
    expect(JSON.stringify({ ...request, id: null, mailId: null })).not.toContain(token);
    const [event] = await db.auditEvent.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(event).toMatchObject({ action: "confirmation.asked", recordId: contactId });
    expect(JSON.stringify(event!.detail)).not.toContain("esimerkki.fi");
  });

  it("goes to the organization when the contact has none, and is not sent when nobody has", async () => {
    const channels = [{ kind: "email", value: "toimisto@esimerkki.fi" }];
    const { keeper, contacts, id } = await organizationWith([{ phone: "+358441234567" }, {}], channels);
    expect(await askConfirmation(keeper, contacts[0]!, { origin, now })).toEqual({
      status: "asked",
      recipient: "toimisto@esimerkki.fi",
    });
    expect(await askConfirmation(keeper, id, { origin, now })).toMatchObject({ status: "asked" });
    expect((await findConfirmation(await tokenInLastMail(), { now }))!.contacts).toHaveLength(2);
    const silent = await organizationWith([{}]);
    expect(await askConfirmation(silent.keeper, silent.contacts[0]!, { origin, now })).toEqual({ status: "noAddress" });
  });

  it("is not sent twice, nor by those who may not", async () => {
    const { organization, contactId } = await asked();
    const again = await askConfirmation(organization.keeper, contactId, { origin, now: later(2) });
    expect(again).toEqual({ status: "askedRecently", on: now });
    expect(await askConfirmation(actorOf("administrator", "organization-stea"), contactId, { origin, now })).toEqual({
      status: "notFound",
    });
    const viewer = actorOf("viewer", organization.id);
    await expect(askConfirmation(viewer, contactId, { origin, now })).rejects.toBeInstanceOf(Forbidden);
    expect(await db.mailOutbox.count()).toBe(1);
  });

  it("is sent once when two editors ask at the same moment", async () => {
    const { keeper, contacts } = await organizationWith([reach]);
    const asking = () => askConfirmation(keeper, contacts[0]!, { origin, now });
    const statuses = (await Promise.all([asking(), asking()])).map(({ status }) => status).sort();
    expect(statuses).toEqual(["asked", "askedRecently"]);
  });
});

describe("the link", () => {
  it("changes nothing when it is opened, however often", async () => {
    const { contactId, token } = await asked();
    for (let time = 0; time < 3; time++)
      expect(await findConfirmation(token, { now })).toMatchObject({ standing: "open" });
    expect(await recordOf(contactId)).toMatchObject({ checkedOn: null, latestRevision: 1 });
  });

  it("confirms what is right, at once and in public", async () => {
    const { organization, contactId, answer } = await asked();
    expect(await answer({ answer: "oikein" })).toEqual({ status: "kept", confirmed: 1, corrected: 0 });
    const contact = (await listContacts({ day: "2026-11-22" })).find(({ id }) => id === contactId)!;
    expect(contact).toMatchObject({ standing: "current", record: { checkedOn: new Date("2026-11-22") } });
    expect(await recordOf(contactId)).toMatchObject({ checkedById: organization.id });
    const actions = await db.auditEvent.findMany({ where: { recordId: contactId }, orderBy: { id: "desc" }, take: 2 });
    expect(actions.map(({ action, actorId }) => [action, actorId.split(":")[0]])).toEqual([
      ["record.checked", "confirmation"],
      ["confirmation.answered", "confirmation"],
    ]);
  });

  it("works once, also when two answers come at the same moment", async () => {
    const { contactId, token, answer } = await asked();
    const outcomes = await Promise.all([answer({ answer: "oikein" }), answer({ answer: "oikein" })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["closed", "kept"]);
    expect(await answer({ phone: "050 765 4321" })).toEqual({ status: "closed" });
    expect(await findConfirmation(token, { now })).toMatchObject({ standing: "used", contacts: [] });
    expect(await recordOf(contactId)).toMatchObject({ latestRevision: 2 });
  });

  it("expires after fourteen days", async () => {
    const { token, answer } = await asked();
    expect(await findConfirmation(token, { now: later(13.9) })).toMatchObject({ standing: "open" });
    expect(await answer({ answer: "oikein" }, later(14))).toEqual({ status: "closed" });
    expect(await findConfirmation(token, { now: later(14) })).toMatchObject({ standing: "expired", contacts: [] });
    expect(await findConfirmation("arvattu", { now })).toBeNull();
  });

  it("is renewed to the address that is public then, and to none when there is none", async () => {
    const { contactId, token } = await asked();
    await renewConfirmation(token, { origin, now: later(1) });
    expect(await db.mailOutbox.count()).toBe(1);
    await renewConfirmation(token, { origin, now: later(15) });
    expect(await db.mailOutbox.count()).toBe(2);
    expect(await findConfirmation(await tokenInLastMail(), { now: later(15) })).toMatchObject({ standing: "open" });
    await db.contact.update({ where: { id: contactId }, data: { email: "uusi@esimerkki.fi" } });
    await renewConfirmation(token, { origin, now: later(30) });
    expect(await lastMail()).toMatchObject({ recipient: "uusi@esimerkki.fi" });
    await db.contact.update({ where: { id: contactId }, data: { email: null } });
    await renewConfirmation(token, { origin, now: later(45) });
    expect(await db.mailOutbox.count()).toBe(3);
  });
});

describe("a correction", () => {
  it("is a draft and a thing to do, never public", async () => {
    const { contactId, answer } = await asked();
    const outcome = await answer({ answer: "muutos", phone: "050 765 4321", title: "Johtava ohjaaja" });
    expect(outcome).toEqual({ status: "kept", confirmed: 0, corrected: 1 });
    expect(await db.contact.findUniqueOrThrow({ where: { id: contactId } })).toMatchObject({ phone: "+358441234567" });
    expect(await recordOf(contactId)).toMatchObject({ latestRevision: 2, publishedRevision: 1, checkedOn: null });
    const draft = await db.revision.findUniqueOrThrow({
      where: { recordId_number: { recordId: contactId, number: 2 } },
    });
    expect(draft.document).toMatchObject({ phone: "+358507654321", title: { fi: "Johtava ohjaaja" } });
    expect(await db.contactCorrection.findMany({ where: { contactId } })).toMatchObject([
      { revisionNumber: 2, handledAt: null },
    ]);
  });

  it("comes on top of an editor's draft and loses nothing of it", async () => {
    const { contactId, answer } = await asked();
    const revision = await db.revision.findFirstOrThrow({ where: { recordId: contactId } });
    const document = { ...(revision.document as object), note: { fi: "Kesken" } } as never;
    await saveRevision({ actor: liisa, document, baseNumber: 1 });
    await answer({ email: "uusi@esimerkki.fi" });
    const draft = await db.revision.findFirstOrThrow({ where: { recordId: contactId }, orderBy: { number: "desc" } });
    expect(draft).toMatchObject({ number: 3, document: { note: { fi: "Kesken" }, email: "uusi@esimerkki.fi" } });
  });

  it("is handled when an editor publishes it, and by nothing before; it is kept six months from that", async () => {
    const { organization, contactId, answer } = await asked();
    await answer({ phone: "050 765 4321" });
    const publisher = actorOf("publisher", organization.id);
    const waits = async () =>
      (await listWork(publisher, "corrections", { perPage: 9, page: 1 })).items.map(({ id }) => id);
    const kept = () => db.confirmationRequest.count({ where: { recordId: contactId } });

    await confirmRecords(publisher, [contactId], {}, { now });
    expect(await recordOf(contactId)).toMatchObject({ publishedRevision: 3, latestRevision: 4 });
    expect(await waits()).toEqual([contactId]);
    await runRetention(new Date("2036-01-01"));
    expect(await kept()).toBe(1);

    await publishDraft({ actor: publisher, recordId: contactId, number: 4 });
    expect(await waits()).toEqual([]);
    const [correction] = await db.contactCorrection.findMany({ where: { contactId } });
    expect(correction).toMatchObject({ handledById: publisher.id });
    const handledAt = new Date("2027-08-31T10:00:00Z");
    await db.contactCorrection.updateMany({ where: { contactId }, data: { handledAt } });
    await runRetention(new Date("2028-02-28T12:00:00Z"));
    expect(await kept()).toBe(1);
    await runRetention(new Date("2028-03-01T12:00:00Z"));
    expect(await kept()).toBe(0);
  });

  it("is not handled by a plan that was made before it", async () => {
    const { organization, contactId, answer } = await asked();
    const revision = await db.revision.findFirstOrThrow({ where: { recordId: contactId } });
    const document = { ...(revision.document as object), note: { fi: "Uusi vuosi" } } as never;
    await saveRevision({ actor: liisa, document, baseNumber: 1 });
    const at = new Date("2027-01-01");
    const plan = { recordId: contactId, kind: "publish", revisionNumber: 2, at, createdById: "liisa" } as const;
    await db.schedule.create({ data: plan });
    await answer({ phone: "050 765 4321" });
    await confirmRecords(actorOf("publisher", organization.id), [contactId], {}, { now });
    expect(await runDueSchedules(at)).toBe(1);
    expect(await db.contactCorrection.findMany({ where: { contactId } })).toMatchObject([{ handledAt: null }]);
    expect(await recordOf(contactId)).toMatchObject({ publishedRevision: 5, latestRevision: 6 });
  });

  it("may tell that the person has left, with the day or without", async () => {
    const first = await asked();
    await first.answer({ answer: "paattynyt", endedOn: "31.10.2026" });
    const draftOf = async (id: string) =>
      (await db.revision.findFirstOrThrow({ where: { recordId: id }, orderBy: { number: "desc" } })).document;
    expect(await draftOf(first.contactId)).toMatchObject({ period: { start: null, end: { edtf: "2026-10-31" } } });
    const second = await asked();
    expect(await second.answer({ answer: "paattynyt" })).toMatchObject({ status: "kept", corrected: 1 });
    expect(await draftOf(second.contactId)).toMatchObject({
      period: { end: { edtf: null, printed: "ei enää tehtävässä" } },
    });
  });

  it.each([
    [{ answer: "muutos" }, "answer", "nothingChanged"],
    [{ phone: "soita" }, "phone", "phoneMalformed"],
    [{ email: "posti" }, "email", "emailMalformed"],
    [{ endedOn: "joskus" }, "endedOn", "dateMalformed"],
    [{}, null, "nothingAnswered"],
    [{ answer: "oikein", version: "7" }, "answer", "changedMeanwhile"],
  ] as const)("that cannot be read comes back, and the link stays open: %o", async (values, field, reason) => {
    const { token, answer } = await asked();
    expect(await answer(values)).toMatchObject({ status: "refused", problems: [{ field, reason }] });
    expect(await findConfirmation(token, { now })).toMatchObject({ standing: "open" });
  });

  it("of facts that have changed meanwhile is asked anew, with what was mended and nothing of what was not", async () => {
    const { contactId, token, answer } = await asked();
    const revision = await db.revision.findFirstOrThrow({ where: { recordId: contactId } });
    const document = { ...(revision.document as object), phone: "+358409999999" } as never;
    await saveRevision({ actor: liisa, document, baseNumber: 1 });
    await publish({ actor: liisa, recordId: contactId, number: 2 });
    const problem = { contactId, field: "answer", reason: "changedMeanwhile" };
    expect(await answer({ answer: "oikein" })).toEqual({ status: "refused", problems: [problem] });
    expect(await recordOf(contactId)).toMatchObject({ checkedOn: null, latestRevision: 2 });

    const { contacts } = (await findConfirmation(token, { now }))!;
    const sent = { answer: "oikein", version: "1", title: "Johtava ohjaaja", phone: "044 123 4567", endedOn: "" };
    const typed = Object.fromEntries(
      Object.entries(sent).map(([field, value]) => [fieldName(field as AnswerField, contactId), value]),
    );
    expect(await typedNow(typed, contacts)).toEqual({ [fieldName("title", contactId)]: "Johtava ohjaaja" });
    expect(await typedNow({ ...typed, [fieldName("version", contactId)]: "2" }, contacts)).toMatchObject({
      [fieldName("answer", contactId)]: "oikein",
    });
  });

  it("reaches only the contacts that the link asks about", async () => {
    const { answer, token } = await asked();
    const other = await organizationWith([reach]);
    const id = other.contacts[0]!;
    const typed = { [fieldName("answer", id)]: "oikein", [fieldName("version", id)]: "1" };
    expect(await answerConfirmation({ token, typed }, { now })).toMatchObject({ status: "refused" });
    expect(await recordOf(id)).toMatchObject({ checkedOn: null });
    expect(await answer({ answer: "oikein" })).toMatchObject({ status: "kept" });
  });
});

describe("the worker asks again when an interval has passed,", () => {
  it("only of organizations that have chosen so, once, and not of those whose work has ended", async () => {
    const { id, contacts } = await organizationWith([
      { ...reach, checkedOn: "2026-01-01" },
      { email: "tuore@esimerkki.fi", checkedOn: "2026-11-01" },
      { email: "lahtenyt@esimerkki.fi", period: { end: { edtf: "2025" } } },
    ]);
    expect(await sendDueConfirmationRequests(now, { origin })).toBe(0);
    await db.organizationSettings.create({
      data: { organizationId: id, asksConfirmations: true, updatedById: "liisa" },
    });
    expect(await sendDueConfirmationRequests(now, { origin })).toBe(1);
    expect(await lastMail()).toMatchObject({ recipient: "ohjaaja@esimerkki.fi" });
    expect(await sendDueConfirmationRequests(later(1), { origin })).toBe(0);
    expect(await sendDueConfirmationRequests(later(31), { origin })).toBe(1);
    const requests = await db.confirmationRequest.findMany({ where: { recordId: { in: contacts } } });
    expect(requests.map(({ requestedById }) => requestedById)).toEqual([null, null]);
  });
});
