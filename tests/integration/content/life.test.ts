import { describe, expect, it } from "vitest";
import { createRecord, saveDraft } from "@/lib/content/drafts";
import { findRecord } from "@/lib/content/admin-queries";
import {
  deleteRecord,
  publishDraft,
  restoreVersion,
  returnToAuthor,
  submitForReview,
  undeleteRecord,
  withdrawRecord,
} from "@/lib/content/life";
import { purgeDeleted } from "@/lib/content/purge";
import { cancelSchedule, runDueSchedules, scheduleRecord } from "@/lib/content/schedules";
import { findSharedPreview, sharePreview } from "@/lib/content/shared-preview";
import { findService } from "@/lib/services/queries";
import { instantInFinland } from "@/lib/platform/dates/finnish-clock";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { Forbidden } from "@/lib/platform/errors";
import { actor, mll } from "@/tests/factories/actors";
import { projectDraft, serviceDraft } from "@/tests/factories/documents";

const author = actor("contributor");
const publisher = actor("publisher");
const minute = 60_000;
const day = 24 * 60 * minute;

async function newService(name: string) {
  const { id } = await createRecord({ actor: author, noun: "service", name, fields: { providers: [mll] } });
  const slug = id.slice("service-".length);
  await saveDraft({ actor: author, document: serviceDraft({ id, slug, name: { fi: name } }), baseNumber: 1 });
  return { id, slug, of: { actor: publisher, recordId: id } };
}

async function publishedService(name: string) {
  const service = await newService(name);
  expect((await publishDraft({ ...service.of, number: 2 })).status).toBe("published");
  return service;
}

const nameOn = async (slug: string) => (await findService(slug))?.name as { fi: string } | undefined;

describe("review", () => {
  it("takes a draft to a publisher and back, and is over when the draft is published", async () => {
    const { id, of } = await newService("Vanhempien ilta");
    expect((await submitForReview({ actor: author, recordId: id, note: "Valmis" })).status).toBe("submitted");
    expect((await findRecord(author, id))!.shown).toBe("inReview");
    expect((await returnToAuthor({ ...of, note: "Lisää hinta" })).status).toBe("returned");
    expect((await findRecord(author, id))!).toMatchObject({ shown: "draft", returnedNote: "Lisää hinta" });
    await submitForReview({ actor: author, recordId: id, note: null });
    await publishDraft({ ...of, number: 2 });
    expect((await findRecord(author, id))!).toMatchObject({ shown: "published", submittedAt: null });
  });

  it("leaves publishing to a publisher", async () => {
    const { id } = await newService("Oma lupa");
    await expect(publishDraft({ actor: author, recordId: id, number: 2 })).rejects.toBeInstanceOf(Forbidden);
    expect(await db.service.findUnique({ where: { id } })).toBeNull();
  });
});

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

describe("deleting", () => {
  it("takes the page away for thirty days, and brings it back as it was", async () => {
    const { id, slug, of } = await publishedService("Poistuva");
    expect((await deleteRecord(of)).status).toBe("deleted");
    expect(await nameOn(slug)).toBeUndefined();
    expect(await publishDraft({ ...of, number: 2 })).toEqual({ status: "notFound" });
    expect((await undeleteRecord(of)).status).toBe("restored");
    expect(await nameOn(slug)).toMatchObject({ fi: "Poistuva" });

    await deleteRecord(of);
    expect(await purgeDeleted(new Date(Date.now() + 29 * day))).toBe(0);
    expect(await purgeDeleted(new Date(Date.now() + 31 * day))).toBe(1);
    expect(await db.record.count({ where: { id } })).toBe(0);
    expect(await db.auditEvent.count({ where: { recordId: id, action: "record.purged" } })).toBe(1);
  });

  it("ends the previews that were shared", async () => {
    const { id, of } = await newService("Jaettu ja poistettu");
    const shared = await sharePreview({ actor: author, recordId: id, number: 2 });
    if (shared.status !== "shared") throw new Error("not shared");
    await deleteRecord(of);
    expect(await findSharedPreview(shared.token)).toBeNull();
    await undeleteRecord(of);
    expect(await findSharedPreview(shared.token)).toBeNull();
  });

  it("is not undone while what the page refers to is gone", async () => {
    const chief = actor("administrator", null);
    const project = await createRecord({
      actor: chief,
      noun: "project",
      name: "Poistuva hanke",
      fields: { roles: [{ organization: mll, role: "leadImplementer" }] },
    });
    const document = projectDraft({ id: project.id, slug: project.id.slice("project-".length) });
    await saveDraft({ actor: chief, document, baseNumber: 1 });
    expect((await publishDraft({ actor: chief, recordId: project.id, number: 2 })).status).toBe("published");
    const { id, slug, of } = await newService("Hankkeen palvelu");
    await saveDraft({ actor: author, document: serviceDraft({ id, slug, projects: [project.id] }), baseNumber: 2 });
    expect((await publishDraft({ ...of, number: 3 })).status).toBe("published");
    await deleteRecord(of);
    await deleteRecord({ actor: chief, recordId: project.id });
    expect((await undeleteRecord(of)).status).toBe("undeleteBlocked");
    await undeleteRecord({ actor: chief, recordId: project.id });
    expect((await undeleteRecord(of)).status).toBe("restored");
  });

  it("is refused while a public page refers to the record", async () => {
    const chief = actor("administrator", null);
    const outcome = await deleteRecord({ actor: chief, recordId: mll });
    expect(outcome).toMatchObject({ status: "referred" });
    expect(await db.record.findUniqueOrThrow({ where: { id: mll } })).toMatchObject({ state: "published" });
  });
});

describe("restoring and withdrawing", () => {
  it("makes a draft of an old version and leaves the page", async () => {
    const { id, slug, of } = await publishedService("Alkuperäinen");
    await saveDraft({ actor: author, document: serviceDraft({ id, slug, name: { fi: "Muutettu" } }), baseNumber: 2 });
    await publishDraft({ ...of, number: 3 });
    expect((await restoreVersion({ ...of, actor: author, number: 2, baseNumber: 3 })).status).toBe("saved");
    expect(await nameOn(slug)).toMatchObject({ fi: "Muutettu" });
    expect((await findRecord(author, id))!.latest.document.name).toEqual({ fi: "Alkuperäinen" });
  });

  it("names a successor that readers can open", async () => {
    const { of } = await publishedService("Väistyvä");
    const draft = await newService("Vasta tulossa");
    const reason = { fi: "Tilalle tuli toinen." };
    expect((await withdrawRecord({ ...of, reason, successorId: draft.id })).status).toBe("successorNotPublic");
    const heir = await publishedService("Jatkaja");
    expect((await withdrawRecord({ ...of, reason, successorId: heir.id })).status).toBe("withdrawn");
  });
});

describe("a shared preview", () => {
  it("shows one revision to whoever has the link, for seven days", async () => {
    const { id } = await newService("Näytettävä");
    const shared = await sharePreview({ actor: author, recordId: id, number: 2 });
    if (shared.status !== "shared") throw new Error("not shared");
    expect(await findSharedPreview(shared.token)).toEqual({ recordId: id, number: 2 });
    expect(await findSharedPreview(shared.token, new Date(Date.now() + 8 * day))).toBeNull();
    expect(await findSharedPreview("a".repeat(43))).toBeNull();
    const kept = await db.previewLink.findFirstOrThrow({ where: { recordId: id } });
    expect(kept.tokenHash).not.toContain(shared.token);
  });
});
