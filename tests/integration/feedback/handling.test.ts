import { describe, expect, it } from "vitest";
import { findFeedbackOf, listFeedback } from "@/lib/feedback/admin-queries";
import {
  answerFeedback,
  applySuggestion,
  deleteFeedback,
  moderateComment,
  setFeedbackStatus,
} from "@/lib/feedback/handle";
import { findFeedback, listComments } from "@/lib/feedback/queries";
import { hashSecret } from "@/lib/feedback/token";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { actorOf } from "../../factories/editor-actors";
import { liisa, publishNew } from "../../factories/projects";
import { saveRevision } from "@/tests/factories/unguarded";

const mll = "organization-mll-kainuun-piiri";
const keeper = actorOf("contributor", mll);
const publisher = actorOf("publisher", mll);
const chief = actorOf("publisher");
const stranger = actorOf("administrator", "organization-stea");
const origin = "https://perhepolku.example";
const comments = "article-perheentalo-yhteistyo-leviaa";
let count = 0;

async function received(changes: Partial<Prisma.FeedbackUncheckedCreateInput> = {}) {
  const secret = `salaisuus-${++count}`;
  const data = { kind: "error" as const, message: "Väärin.", secretHash: hashSecret(secret), ...changes };
  return { secret, ...(await db.feedback.create({ data })) };
}
const rowOf = (id: bigint) => db.feedback.findUnique({ where: { id } });
const version = async () => (await db.contentVersion.findUniqueOrThrow({ where: { id: 1 } })).version;

describe("the queue", () => {
  it("has what is about the editor's records; what is about none is the portal's", async () => {
    await publishNew("jonossa");
    const own = await received({ recordId: "project-jonossa", field: "summary" });
    const general = await received({ kind: "general" });
    const idsFor = async (actor: typeof keeper) =>
      (await listFeedback(actor, { status: null, kind: null, page: 1 })).items.map(({ id }) => id);
    expect(await idsFor(keeper)).toEqual([own.id]);
    expect(await idsFor(stranger)).toEqual([]);
    expect(await idsFor(chief)).toEqual([own.id, general.id]);
    expect(await findFeedbackOf(stranger, own.id)).toBeNull();
    expect(await findFeedbackOf(keeper, general.id)).toBeNull();
    const viewer = actorOf("viewer", mll);
    await expect(findFeedbackOf(viewer, own.id)).rejects.toBeInstanceOf(Forbidden);
    expect(await findFeedbackOf(viewer, general.id)).toBeNull();
    expect(await findFeedbackOf(keeper, own.id)).toMatchObject({
      record: { name: "jonossa" },
      value: { fi: "Naapurit auttavat lapsiperheitä Kuhmossa." },
    });
  });
});

describe("an answer", () => {
  it("is on the sender's page, and goes by mail when there is an address", async () => {
    await publishNew("vastattava");
    const { id, secret } = await received({ recordId: "project-vastattava", senderEmail: "lukija@esimerkki.fi" });
    const answer = "Kiitos, korjasimme. {link}";
    expect(await answerFeedback(keeper, { id, answer, origin })).toEqual({ status: "done" });
    expect(await findFeedback(secret)).toMatchObject({ status: "answered", answer });
    const mail = await db.mailOutbox.findFirstOrThrow({ where: { recipient: "lukija@esimerkki.fi" } });
    expect(mail.body).toContain(answer);
    const [event] = await db.auditEvent.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(event).toMatchObject({ action: "feedback.answered", recordId: "project-vastattava" });
    expect(JSON.stringify(event!.detail)).not.toMatch(/Kiitos|lukija/);
  });

  it("is not a stranger's or a viewer's to give", async () => {
    await publishNew("ei-sinun");
    const { id } = await received({ recordId: "project-ei-sinun" });
    expect(await answerFeedback(stranger, { id, answer: "x", origin })).toEqual({ status: "notFound" });
    const viewer = actorOf("viewer", mll);
    await expect(answerFeedback(viewer, { id, answer: "x", origin })).rejects.toBeInstanceOf(Forbidden);
    expect(await rowOf(id)).toMatchObject({ status: "received", answer: null });
  });
});

describe("a suggestion", () => {
  it("becomes a draft of the field on top of the latest version, and nothing public", async () => {
    const document = await publishNew("ehdotettu");
    await saveRevision({ actor: liisa, document: { ...document, shortName: "Ehdo" }, baseNumber: 1 });
    const { id } = await received({ recordId: document.id, field: "summary", suggestion: "Parempi tiivistelmä." });
    const before = await version();
    const outcome = await applySuggestion(keeper, { id, text: "Parempi tiivistelmä." });
    expect(outcome).toEqual({ status: "drafted", number: 3 });
    const drafted = await db.revision.findUniqueOrThrow({
      where: { recordId_number: { recordId: document.id, number: 3 } },
    });
    expect(drafted).toMatchObject({
      baseNumber: 2,
      document: { summary: { fi: "Parempi tiivistelmä." }, shortName: "Ehdo" },
    });
    expect(await rowOf(id)).toMatchObject({ status: "inProgress", draftNumber: 3 });
    expect(await version()).toBe(before);
    expect(await db.record.findUnique({ where: { id: document.id } })).toMatchObject({ publishedRevision: 1 });
  });

  it.each([
    ["roles", "Joku muu", "notText"],
    ["kind", "hanke", "notText"],
    ["period.start", "ensi vuonna", "notText"],
    ["shortName", "x".repeat(201), "unfit"],
    ["shortName", "Lyhyt", "drafted"],
    ["tata.ei.ole", "x", "notText"],
  ])("for %s, %s: %s", async (field, text, status) => {
    const word = `kentta-${++count}`;
    await publishNew(word);
    const { id } = await received({ recordId: `project-${word}`, field });
    expect(await applySuggestion(keeper, { id, text })).toMatchObject({ status });
  });
});

describe("a comment", () => {
  it("is let out, taken back and refused by a publisher; its article's page is touched", async () => {
    const { id } = await received({ kind: "comment", recordId: comments, message: "Hyvä juttu" });
    const before = await version();
    expect(await moderateComment(chief, { id, verdict: "published" })).toEqual({ status: "done" });
    expect(await listComments(comments)).toMatchObject([{ message: "Hyvä juttu" }]);
    expect(await version()).toBe(before + 1n);
    expect(await moderateComment(chief, { id, verdict: "rejected" })).toEqual({ status: "done" });
    expect(await listComments(comments)).toEqual([]);
    expect(await version()).toBe(before + 2n);
    await expect(moderateComment(actorOf("contributor"), { id, verdict: "published" })).rejects.toBeInstanceOf(
      Forbidden,
    );
  });

  it("is one only when it was sent as one", async () => {
    await publishNew("ei-kommentti");
    const { id } = await received({ recordId: "project-ei-kommentti" });
    expect(await moderateComment(publisher, { id, verdict: "published" })).toEqual({ status: "notNow" });
  });
});

it("a message is taken under work, put back and deleted", async () => {
  await publishNew("tyossa");
  const { id, secret } = await received({ recordId: "project-tyossa" });
  expect(await setFeedbackStatus(keeper, { id, status: "inProgress" })).toEqual({ status: "done" });
  expect(await findFeedback(secret)).toMatchObject({ status: "inProgress" });
  await setFeedbackStatus(keeper, { id, status: "received" });
  await expect(deleteFeedback(keeper, id)).rejects.toBeInstanceOf(Forbidden);
  expect(await deleteFeedback(stranger, id)).toEqual({ status: "notFound" });
  expect(await deleteFeedback(publisher, id)).toEqual({ status: "done" });
  expect(await findFeedback(secret)).toBeNull();
  expect(await deleteFeedback(publisher, id)).toEqual({ status: "notFound" });
});
