import { describe, expect, it } from "vitest";
import { findBrokenAuditEvent, listAuditEvents, type AuditFilters } from "@/lib/audit/admin-queries";
import { createRecord } from "@/lib/content/drafts";
import { command } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";
import { actor, foreign, mll } from "@/tests/factories/actors";

const all: AuditFilters = { action: null, actorName: null, record: null, from: null, to: null, page: 1 };
const make = (name: string) =>
  createRecord({ actor: actor("contributor"), noun: "contact", name, fields: { organization: mll } });

/** Changes the log behind the portal's back, as somebody with the database could. */
async function tamper(change: () => Promise<unknown>) {
  await db.$executeRaw`ALTER TABLE "audit_event" DISABLE TRIGGER "audit_event_append_only"`;
  await change();
  await db.$executeRaw`ALTER TABLE "audit_event" ENABLE TRIGGER "audit_event_append_only"`;
}

describe("the audit log", () => {
  it("adds up from the first event to the last, also when many write at once", async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => make(`Yhtä aikaa ${index}`)));
    expect(await findBrokenAuditEvent()).toBeNull();
  });

  it("refuses to be changed", async () => {
    await make("Muuttumaton");
    await expect(db.auditEvent.updateMany({ data: { actorId: "joku-muu" } })).rejects.toThrow(/append-only/);
    await expect(db.auditEvent.deleteMany()).rejects.toThrow(/append-only/);
  });

  it("shows the place where somebody has changed it all the same, or cut its end off", async () => {
    const { id } = await make("Peukaloitu");
    const event = await db.auditEvent.findFirstOrThrow({ where: { recordId: id } });
    await tamper(() => db.auditEvent.update({ where: { id: event.id }, data: { actorId: "joku-muu" } }));
    expect(await findBrokenAuditEvent()).toBe(event.id);
    await tamper(() => db.auditEvent.update({ where: { id: event.id }, data: { actorId: event.actorId } }));
    expect(await findBrokenAuditEvent()).toBeNull();
    await tamper(() => db.auditEvent.delete({ where: { id: event.id } }));
    expect(await findBrokenAuditEvent()).not.toBeNull();
  });

  it("shows an organization's publisher what was done to its own records only", async () => {
    const { id } = await make("Oma tapahtuma");
    const own = await listAuditEvents(actor("publisher"), { ...all, record: id });
    expect(own.events.map(({ action }) => action)).toEqual(["revision.saved"]);
    expect((await listAuditEvents(actor("publisher", foreign), { ...all, record: id })).total).toBe(0);
    expect((await listAuditEvents(actor("contributor"), all)).total).toBe(0);
  });

  it("shows publishers what they did themselves beside records, and not what others did", async () => {
    const done = (id: string) =>
      command({ id }, async () => ({
        result: null,
        audit: [{ action: "records.exported", recordId: null, detail: { count: 3 } }],
        touched: [],
      }));
    await done("editor-viejä");
    await done("editor-toinen-viejä");
    const seen = await listAuditEvents(actor("publisher", mll, "editor-viejä"), { ...all, action: "records.exported" });
    expect(seen.events.map(({ actorId }) => actorId)).toEqual(["editor-viejä"]);
  });

  it("can be narrowed by action, record and day", async () => {
    const { id } = await make("Rajattava");
    const chief = actor("administrator", null);
    const found = await listAuditEvents(chief, { ...all, action: "revision.saved", record: "rajattava" });
    expect(found.events.map(({ recordId }) => recordId)).toEqual([id]);
    expect((await listAuditEvents(chief, { ...all, record: "rajattava", to: "2020-01-01" })).total).toBe(0);
  });
});
