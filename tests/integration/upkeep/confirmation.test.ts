import { beforeEach, describe, expect, it } from "vitest";
import { listContacts } from "@/lib/contacts/queries";
import type { EditorActor } from "@/lib/editors/roles";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { formatPhone } from "@/lib/platform/format/phone";
import { renewConfirmation } from "@/lib/upkeep/confirmation/answer";
import { askConfirmation } from "@/lib/upkeep/confirmation/ask";
import { sendDueConfirmationRequests } from "@/lib/upkeep/confirmation/due";
import { findConfirmation } from "@/lib/upkeep/confirmation/queries";
import { listWork } from "@/lib/worklist/admin-queries";
import {
  asked,
  lastMail,
  later,
  now,
  organizationWith,
  origin,
  reach,
  tokenInLastMail,
} from "../../factories/confirmations";
import { actorOf } from "../../factories/editor-actors";
import { liisa } from "../../factories/projects";
import { publish, saveRevision } from "../../factories/unguarded";

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

  it("says who asks, greets by name, and shows what is public now", async () => {
    const person = { noun: "person" as const, id: "person-kysytty-koe", slug: "kysytty-koe", name: "Kysytty Koe" };
    await saveRevision({ actor: liisa, document: person, baseNumber: null });
    await publish({ actor: liisa, recordId: person.id, number: 1 });
    const channels = [{ kind: "email", value: "toimisto@esimerkki.fi" }];
    const posts = [
      { ...reach, person: person.id },
      { phone: "+358441234567", person: person.id },
    ];
    const { keeper, contacts, id } = await organizationWith(posts, channels);
    const bodyTo = async (actor: EditorActor, recordId: string) => {
      expect(await askConfirmation(actor, recordId, { origin, now })).toMatchObject({ status: "asked" });
      return (await lastMail()).body;
    };
    const phone = formatPhone(reach.phone);
    const own = await bodyTo(keeper, contacts[0]!);
    expect(own).toMatch(/^Hei Kysytty Koe!\n\nKoesäätiö pyytää sinua tarkistamaan/);
    expect(own).toContain(`Puhelin: ${phone}\nSähköposti: ohjaaja@esimerkki.fi\n`);
    const toOffice = await bodyTo(actorOf("administrator"), contacts[1]!);
    expect(toOffice).toMatch(/^Hei!\n\nPerhepolun toimitus pyytää/);
    expect(toOffice).toContain(`Kysytty Koe\nTehtävä: Ohjaaja 1\nPuhelin: ${phone}\nSähköposti: puuttuu\n`);
    expect((await bodyTo(keeper, id)).match(/Tehtävä: /g)).toHaveLength(2);
  });

  it("is offered on the worklist to whom it can go, and not while an earlier one may be answered", async () => {
    const { keeper, contacts } = await organizationWith([reach, {}]);
    const standings = async (at = now) =>
      (await listWork(keeper, "overdue", { perPage: 9, page: 1 }, { now: at })).items
        .filter(({ noun }) => noun === "contact")
        .map(({ ask }) => ask);
    expect(await standings()).toEqual([{ status: "open", recipient: reach.email }, { status: "noAddress" }]);
    await askConfirmation(keeper, contacts[0]!, { origin, now });
    expect(await standings()).toEqual([{ status: "asked", on: now }, { status: "noAddress" }]);
    expect((await standings(later(14)))[0]).toMatchObject({ status: "open" });
    await db.mailOutbox.updateMany({ data: { failure: "EENVELOPE 550", nextAt: null } });
    expect((await standings())[0]).toMatchObject({ status: "open" });
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
    const contact = (await listContacts({ ids: [contactId], day: "2026-11-22" })).find(({ id }) => id === contactId)!;
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
