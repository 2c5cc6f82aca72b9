import { describe, expect, it } from "vitest";
import { saveDraft } from "@/lib/content/drafts";
import { findRecord } from "@/lib/content/admin-queries";
import { publishDraft, withdrawRecord } from "@/lib/content/life";
import { cancelSchedule, runDueSchedules, scheduleRecord } from "@/lib/content/schedules";
import { instantInFinland } from "@/lib/platform/dates/finnish-clock";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { serviceDraft } from "@/tests/factories/documents";
import { author, nameOn, newService, publishedService, publisher } from "@/tests/factories/service-records";

const minute = 60_000;
const day = 24 * 60 * 60_000;

describe("a plan", () => {
  it("publishes at its time and not before, once, however many ask", async () => {
    const { id, slug, of } = await publishedService("Ajastettu kahvila");
    const document = serviceDraft({ id, slug, name: { fi: "Uusi nimi" } });
    await saveDraft({ actor: author, document, baseNumber: 2 });
    const at = instantInFinland("2027-03-28", "03:30");
    const planned = await scheduleRecord({ ...of, wanted: { kind: "publish", number: 3, at } });
    expect(planned.status).toBe("scheduled");
    await runDueSchedules(new Date(at.getTime() - minute));
    expect(await nameOn(slug)).toMatchObject({ fi: "Ajastettu kahvila" });
    const done = await Promise.all([runDueSchedules(at), runDueSchedules(at), runDueSchedules(at)]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await nameOn(slug)).toMatchObject({ fi: "Uusi nimi" });
    expect((await findRecord(publisher, id))!.schedules).toEqual([]);
  });

  it("at an hour that summer time skips is an hour later, and one that comes twice is the first", () => {
    expect(instantInFinland("2027-03-28", "03:30").toISOString()).toBe("2027-03-28T01:30:00.000Z");
    expect(instantInFinland("2027-10-31", "03:30").toISOString()).toBe("2027-10-31T00:30:00.000Z");
  });

  it("publishes what was planned, and a newer draft stays a draft", async () => {
    const { id, slug, of } = await newService("Suunniteltu");
    const at = new Date(Date.now() + day);
    await scheduleRecord({ ...of, wanted: { kind: "publish", number: 2, at } });
    await saveDraft({
      actor: author,
      document: serviceDraft({ id, slug, name: { fi: "Vasta luonnos" } }),
      baseNumber: 2,
    });
    await runDueSchedules(new Date(at.getTime() + minute));
    expect(await nameOn(slug)).toMatchObject({ fi: "Suunniteltu" });
    expect((await findRecord(author, id))!.shown).toBe("changed");
  });

  it("can be cancelled, gives way to a later one, and is refused for a time that has gone", async () => {
    const { id, slug, of } = await newService("Peruttava");
    const at = new Date(Date.now() + day);
    const past = { kind: "publish", number: 2, at: new Date(Date.now() - minute) } as const;
    expect((await scheduleRecord({ ...of, wanted: past })).status).toBe("past");
    await scheduleRecord({ ...of, wanted: { kind: "publish", number: 2, at } });
    await scheduleRecord({ ...of, wanted: { kind: "publish", number: 2, at: new Date(at.getTime() + day) } });
    const { schedules } = (await findRecord(publisher, id))!;
    expect(schedules).toHaveLength(1);
    expect((await cancelSchedule({ ...of, id: schedules[0]!.id })).status).toBe("cancelled");
    await runDueSchedules(new Date(at.getTime() + 5 * day));
    expect(await nameOn(slug)).toBeUndefined();
  });

  it("ends a publication with its reason", async () => {
    const { id, of } = await publishedService("Kevään ryhmä");
    const at = new Date(Date.now() + day);
    const wanted = { kind: "withdraw", reason: { fi: "Ryhmä päättyi." }, successorId: null, at } as const;
    await scheduleRecord({ ...of, wanted });
    expect(await runDueSchedules(at)).toBe(1);
    expect(await db.record.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "withdrawn",
      withdrawnReason: { fi: "Ryhmä päättyi." },
    });
  });

  it("that cannot be done says why, and the others are done all the same", async () => {
    const { id, of } = await newService("Estynyt");
    const at = new Date(Date.now() + day);
    await scheduleRecord({ ...of, wanted: { kind: "publish", number: 2, at } });
    const document = { ...serviceDraft({ id, slug: "estynyt" }), projects: ["project-ei-ole-julkaistu"] };
    await db.revision.update({
      where: { recordId_number: { recordId: id, number: 2 } },
      data: { document: document as object },
    });
    const other = await newService("Onnistuva");
    await scheduleRecord({ ...other.of, wanted: { kind: "publish", number: 2, at } });
    expect(await runDueSchedules(at)).toBe(1);
    const [failed] = await db.schedule.findMany({ where: { recordId: id } });
    expect(failed!.failure).toEqual({ status: "obstacles" });
  });
});

describe("an older plan", () => {
  const at = new Date(Date.now() + day);

  it("puts back nothing that a newer publication has replaced", async () => {
    const { id, slug, of } = await newService("Suunniteltu ensin");
    await scheduleRecord({ ...of, wanted: { kind: "publish", number: 2, at } });
    await saveDraft({
      actor: author,
      document: serviceDraft({ id, slug, name: { fi: "Korjattu heti" } }),
      baseNumber: 2,
    });
    await publishDraft({ ...of, number: 3 });
    await runDueSchedules(at);
    expect(await nameOn(slug)).toMatchObject({ fi: "Korjattu heti" });
    expect((await findRecord(publisher, id))!.schedules).toEqual([]);
  });

  it("leaves a plan of a newer version in force", async () => {
    const { id, slug, of } = await publishedService("Ennen");
    await saveDraft({ actor: author, document: serviceDraft({ id, slug, name: { fi: "Myöhemmin" } }), baseNumber: 2 });
    await scheduleRecord({ ...of, wanted: { kind: "publish", number: 3, at } });
    await publishDraft({ ...of, number: 2 });
    expect(await runDueSchedules(at)).toBe(1);
    expect(await nameOn(slug)).toMatchObject({ fi: "Myöhemmin" });
  });

  it("does not bring back what was withdrawn since", async () => {
    const { id, slug, of } = await publishedService("Käytöstä pois");
    await saveDraft({ actor: author, document: serviceDraft({ id, slug, name: { fi: "Palaisi" } }), baseNumber: 2 });
    await scheduleRecord({ ...of, wanted: { kind: "publish", number: 3, at } });
    await withdrawRecord({ ...of, reason: { fi: "Päättyi." }, successorId: null });
    await runDueSchedules(at);
    expect((await db.record.findUniqueOrThrow({ where: { id } })).state).toBe("withdrawn");
  });

  it("that breaks does not stop the others", async () => {
    const broken = await newService("Rikkoutuva");
    await scheduleRecord({ ...broken.of, wanted: { kind: "publish", number: 2, at } });
    const other = await newService("Ehjä");
    await scheduleRecord({ ...other.of, wanted: { kind: "publish", number: 2, at } });
    await db.$executeRaw`ALTER TABLE "publication" ADD CONSTRAINT "test_breaks" CHECK ("record_id" <> ${Prisma.raw(`'${broken.id}'`)})`;
    try {
      expect(await runDueSchedules(at)).toBe(1);
    } finally {
      await db.$executeRaw`ALTER TABLE "publication" DROP CONSTRAINT "test_breaks"`;
    }
    expect(await nameOn(other.slug)).toMatchObject({ fi: "Ehjä" });
    expect(await runDueSchedules(at)).toBe(1);
    expect(await nameOn(broken.slug)).toMatchObject({ fi: "Rikkoutuva" });
  });
});
