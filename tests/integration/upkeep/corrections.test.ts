import { describe, expect, it } from "vitest";
import { listContacts } from "@/lib/contacts/queries";
import { listGaps } from "@/lib/content/gaps";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { publishDraft } from "@/lib/content/life";
import { runDueSchedules } from "@/lib/content/schedules";
import { db } from "@/lib/platform/db";
import { runRetention } from "@/lib/retention/run";
import { confirmRecords, recordCheck } from "@/lib/upkeep/confirm-records";
import { answerConfirmation } from "@/lib/upkeep/confirmation/answer";
import { fieldName, type AnswerField } from "@/lib/upkeep/confirmation/answer-form";
import { findConfirmation } from "@/lib/upkeep/confirmation/queries";
import { typedNow } from "@/lib/upkeep/confirmation/typed-now";
import { listWork } from "@/lib/worklist/admin-queries";
import { publish, saveRevision } from "@/tests/factories/unguarded";
import { asked, now, organizationWith, reach } from "../../factories/confirmations";
import { actorOf } from "../../factories/editor-actors";
import { liisa } from "../../factories/projects";

/** A change of the portal's own, in public and in what waits on top. */
const changeMeanwhile = (recordId: string) =>
  db.$transaction((tx) => recordCheck(tx, { actor: liisa, recordId, checkedOn: "2026-11-22", checkedBy: null }));
const recordOf = (id: string) => db.record.findUniqueOrThrow({ where: { id } });

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

  it("that an editor publishes is a check: of the day of the answer, by the contact's organization", async () => {
    const { organization, contactId, answer } = await asked();
    await answer({ phone: "050 765 4321" });
    const publisher = actorOf("publisher", organization.id);
    const overdue = async () =>
      (await listWork(publisher, "overdue", { perPage: 9, page: 1 }, { now })).items.map(({ id }) => id);
    expect(await overdue()).toContain(contactId);
    expect(await publishDraft({ actor: publisher, recordId: contactId, number: 2 })).toMatchObject({
      status: "published",
    });
    expect(await recordOf(contactId)).toMatchObject({ checkedById: organization.id });
    const contact = (await listContacts({ ids: [contactId], day: "2026-11-22" })).find(({ id }) => id === contactId)!;
    expect(contact).toMatchObject({ phone: "+358507654321", record: { checkedOn: new Date("2026-11-22") } });
    expect(await overdue()).not.toContain(contactId);
  });

  it("fills a declared gap, which is not open any more when both phone and e-mail are there", async () => {
    const gaps = [{ kind: "other", field: "phone", note: { fi: "Puhelin ja sähköposti puuttuvat lähteestä." } }];
    const { contactId, answer } = await asked({ phone: null, email: "ohjaaja@esimerkki.fi", gaps });
    const reasons = async () =>
      (await listGaps({ within: Prisma.sql`r.id = ${contactId}` }))
        .map(({ reason }) => reason)
        .filter((reason) => reason !== "personUnnamed");
    expect(await reasons()).toEqual(["declared"]);
    await answer({ phone: "050 765 4321" });
    expect(await reasons()).toEqual(["declared"]);
    await publish({ actor: liisa, recordId: contactId, number: 2 });
    expect(await reasons()).toEqual(["declaredFilled"]);
    const revision = await db.revision.findFirstOrThrow({
      where: { recordId: contactId },
      orderBy: { number: "desc" },
    });
    await saveRevision({
      actor: liisa,
      document: { ...(revision.document as object), email: null } as never,
      baseNumber: 2,
    });
    await publish({ actor: liisa, recordId: contactId, number: 3 });
    expect(await reasons()).toEqual(["declared"]);
  });

  it("keeps an editor from finding the public version right, also in a list", async () => {
    const { organization, contactId, answer } = await asked();
    await answer({ phone: "050 765 4321" });
    expect(await confirmRecords(organization.keeper, [contactId, organization.id], {}, { now })).toEqual({
      confirmed: [organization.id],
      refused: [{ id: contactId, reason: "openCorrection" }],
    });
    expect(await recordOf(contactId)).toMatchObject({ publishedRevision: 1, checkedOn: null });
    const rows = async (part: "overdue" | "corrections") =>
      (await listWork(organization.keeper, part, { perPage: 9, page: 1 }, { now })).items;
    const row = { id: contactId, change: { from: 1, to: 2 }, hasCorrection: true };
    expect(await rows("corrections")).toMatchObject([row]);
    expect((await rows("overdue")).filter(({ id }) => id === contactId)).toMatchObject([row]);
  });

  it("is handled when an editor publishes it, and by nothing before; it is kept six months from that", async () => {
    const { organization, contactId, answer } = await asked();
    await answer({ phone: "050 765 4321" });
    const publisher = actorOf("publisher", organization.id);
    const waits = async () =>
      (await listWork(publisher, "corrections", { perPage: 9, page: 1 })).items.map(({ id }) => id);
    const kept = () => db.confirmationRequest.count({ where: { recordId: contactId } });

    await changeMeanwhile(contactId);
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
    const { contactId, answer } = await asked();
    const revision = await db.revision.findFirstOrThrow({ where: { recordId: contactId } });
    const document = { ...(revision.document as object), note: { fi: "Uusi vuosi" } } as never;
    await saveRevision({ actor: liisa, document, baseNumber: 1 });
    const at = new Date("2027-01-01");
    const plan = { recordId: contactId, kind: "publish", revisionNumber: 2, at, createdById: "liisa" } as const;
    await db.schedule.create({ data: plan });
    await answer({ phone: "050 765 4321" });
    await changeMeanwhile(contactId);
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
