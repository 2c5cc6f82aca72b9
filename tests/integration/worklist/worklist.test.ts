import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { dismissCorrections } from "@/lib/upkeep/corrections";
import { countWork, listWork } from "@/lib/worklist/admin-queries";
import type { RecordPart } from "@/lib/worklist/record-parts";
import { contactDraft } from "../../factories/documents";
import { actorOf } from "../../factories/editor-actors";
import { draftOf, liisa, publishNew } from "../../factories/projects";
import { saveRevision } from "@/tests/factories/unguarded";

const mll = "organization-mll-kainuun-piiri";
const keeper = actorOf("contributor", mll);
const stranger = actorOf("administrator", "organization-koesaatio");
const now = new Date("2026-11-22T10:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const list = async (part: RecordPart, actor = keeper, page = 1, perPage = 500) =>
  listWork(actor, part, { page, perPage }, { now });
const idsOf = async (part: RecordPart, actor = keeper) => (await list(part, actor)).items.map(({ id }) => id);

describe("the worklist has, of the editor's own records,", () => {
  it("what is due for checking, the longest lapsed first and the never checked last", async () => {
    await publishNew("eraantynyt", { checkedOn: "2025-11-20", checkIntervalDays: 365 });
    await publishNew("vanhin", { checkedOn: "2020-01-01" });
    await publishNew("koskematon");
    await publishNew("pian", { checkedOn: "2025-12-20", checkIntervalDays: 365 });
    await publishNew("viimeinen-paiva", { checkedOn: "2025-11-22", checkIntervalDays: 365 });
    await publishNew("tuore", { checkedOn: "2026-11-01" });
    await saveRevision({ actor: liisa, document: draftOf("vain-luonnos"), baseNumber: null });
    const mine = ["vanhin", "eraantynyt", "koskematon", "pian", "viimeinen-paiva", "tuore", "vain-luonnos"];
    const own = async (part: RecordPart) =>
      (await idsOf(part)).map((id) => id.replace("project-", "")).filter((word) => mine.includes(word));
    expect(await own("overdue")).toEqual(["vanhin", "eraantynyt", "koskematon"]);
    expect(await own("soon")).toEqual(["viimeinen-paiva", "pian"]);
    expect(await idsOf("overdue", stranger)).toEqual([]);
  });

  it("in pages, with the whole number", async () => {
    const all = await list("overdue");
    const second = await list("overdue", keeper, 2, 1);
    expect(second.items.map(({ id }) => id)).toEqual([all.items[1]!.id]);
    expect(second).toMatchObject({ total: all.total, pageCount: all.total });
    expect((await list("overdue", keeper, 999_999)).items).toEqual([]);
  });

  it("what waits for a publisher, and what is scheduled", async () => {
    const { id } = await publishNew("odottaa");
    await db.record.update({ where: { id }, data: { submittedAt: ago(1), submittedNote: "Katsotko?" } });
    expect(await list("review")).toMatchObject({ items: [{ id, name: "odottaa", detail: "Katsotko?" }] });
    await db.schedule.create({
      data: { recordId: id, kind: "publish", revisionNumber: 1, at: ago(-3), createdById: "liisa" },
    });
    expect(await list("scheduled")).toMatchObject({ items: [{ id, at: ago(-3), detail: "publish" }] });
    await db.schedule.updateMany({ where: { recordId: id }, data: { cancelledAt: now } });
    expect(await idsOf("scheduled")).toEqual([]);
  });

  it("drafts that nobody has touched for two weeks", async () => {
    const document = await publishNew("unohdettu");
    await saveRevision({ actor: liisa, document, baseNumber: 1 });
    await saveRevision({ actor: liisa, document: draftOf("ei-julki"), baseNumber: null });
    await publishNew("kesken-kirjoitus");
    const copy = { recordId: "project-kesken-kirjoitus", editorId: "liisa", baseNumber: 1, document: {} };
    await db.workingCopy.create({ data: copy });
    const mine = ["project-unohdettu", "project-ei-julki", "project-kesken-kirjoitus"];
    const own = async () => (await idsOf("lying")).filter((id) => mine.includes(id)).sort();
    expect(await own()).toEqual([]);
    await db.revision.updateMany({ where: { recordId: { in: mine } }, data: { createdAt: ago(15) } });
    expect(await own()).toEqual(["project-ei-julki", "project-unohdettu"]);
    await db.$executeRaw`UPDATE "working_copy" SET "updated_at" = ${ago(15)} WHERE "record_id" = ${copy.recordId}`;
    expect(await own()).toEqual(["project-ei-julki", "project-kesken-kirjoitus", "project-unohdettu"]);
  });

  it("corrections until they are published or put aside, and questions whose mail came back", async () => {
    const document = contactDraft();
    await saveRevision({ actor: liisa, document, baseNumber: null });
    await db.record.update({ where: { id: document.id }, data: { state: "published", publishedRevision: 1 } });
    const mail = await db.mailOutbox.create({
      data: { recipient: "a@esimerkki.fi", subject: "x", body: "", nextAt: null, failure: "EENVELOPE 550" },
    });
    const request = await db.confirmationRequest.create({
      data: { tokenHash: "t", recordId: document.id, recipient: "a@esimerkki.fi", expiresAt: ago(-3), mailId: mail.id },
    });
    expect(await list("bounced")).toMatchObject({ items: [{ id: document.id, detail: "EENVELOPE 550" }] });
    const correction = { requestId: request.id, contactId: document.id };
    for (const revisionNumber of [2, 3]) await db.contactCorrection.create({ data: { ...correction, revisionNumber } });
    expect(await idsOf("corrections")).toEqual([document.id]);
    expect(await dismissCorrections(stranger, document.id)).toBe(false);
    expect(await dismissCorrections(keeper, document.id)).toBe(true);
    expect(await idsOf("corrections")).toEqual([]);
  });

  it("how many messages wait", async () => {
    await publishNew("kysytty");
    const before = await countWork(keeper);
    await db.feedback.create({
      data: { kind: "error", message: "x", recordId: "project-kysytty", secretHash: "a".repeat(64) },
    });
    expect((await countWork(keeper)).feedback).toBe(before.feedback + 1);
    expect((await countWork(stranger)).feedback).toBe(0);
  });
});
