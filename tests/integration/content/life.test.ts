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
import { findSharedPreview, sharePreview } from "@/lib/content/shared-preview";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { actor, mll } from "@/tests/factories/actors";
import { projectDraft, serviceDraft } from "@/tests/factories/documents";
import { author, nameOn, newService, publishedService } from "@/tests/factories/service-records";

const day = 24 * 60 * 60_000;

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
