import { parseDocument, publishObstacles } from "@/lib/content/obstacles";
import { makePublic } from "@/lib/content/publishing";
import { addressesOf } from "@/lib/content/record-addresses";
import { addRevision, findRevision, lockRecord, type Draft } from "@/lib/content/revisions";
import type { Actor } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";

type Changing = {
  actor: Actor;
  recordId: string;
  /** Makes the new document; called with the public version and with the draft on top of it, which may be incomplete. */
  change: (document: Draft) => Draft;
  note: string;
};

export type RecordChange =
  | { status: "changed"; number: number; touched: string[] }
  | { status: "notFound" }
  /** The public version does not pass today's rules; an editor has to mend it first. */
  | { status: "obstacles" };

/**
 * Makes the same small change to a record's public version, which is published at once, and to what lies on top of it, which
 * stays as it was: the versions that are planned to be published, and the draft, with its review. What waits for them (a
 * plan, a correction, an editor's unsaved copy) follows. A withdrawn record stays withdrawn. To be called within a command;
 * the search index is the caller's.
 */
export async function changeRecord(tx: Database, { actor, recordId, change, note }: Changing): Promise<RecordChange> {
  const latest = await lockRecord(tx, recordId);
  if (latest === null) return { status: "notFound" };
  const record = await tx.record.findUniqueOrThrow({ where: { id: recordId } });
  const isPublic = record.state === "published" || record.state === "withdrawn";
  /** The changed version in place of each that somebody waits for, in the order of the old ones. */
  const moved: Moved = new Map();
  let newest = latest;
  let touched: string[] = [];
  if (isPublic) {
    const before = await findRevision(tx, recordId, record.publishedRevision!);
    const { document } = parseDocument(change(before!.document));
    if (!document || (await publishObstacles(tx, document)).length > 0) return { status: "obstacles" };
    newest = await addRevision(tx, { actor, document: document as unknown as Draft, baseNumber: newest, note }, newest);
    await makePublic(tx, document, newest);
    await keepStanding(tx, record);
    moved.set(record.publishedRevision!, newest);
    touched = addressesOf(document);
  }
  const published = newest;
  for (const number of [...(await plannedVersions(tx, recordId)), latest]) {
    const waiting = moved.has(number) ? null : await findRevision(tx, recordId, number);
    if (!waiting) continue;
    const author = { id: waiting.authorId };
    const document = change(waiting.document);
    newest = await addRevision(tx, { actor: author, document, baseNumber: newest, note }, newest);
    moved.set(number, newest);
  }
  await moveWhatWaits(tx, { recordId, moved, latest, change });
  return { status: "changed", number: isPublic ? published : newest, touched };
}

/** The versions that plans publish, oldest first: each later one replaces those before it. */
async function plannedVersions(tx: Database, recordId: string): Promise<number[]> {
  const plans = await tx.schedule.findMany({
    where: { recordId, revisionNumber: { not: null }, doneAt: null, cancelledAt: null },
    orderBy: { revisionNumber: "asc" },
    select: { revisionNumber: true },
  });
  return [...new Set(plans.map(({ revisionNumber }) => revisionNumber!))];
}

/** A publication of the portal's own ends neither a withdrawal nor a review: the draft that waits is still to be read. */
async function keepStanding(tx: Database, record: Prisma.RecordGetPayload<object>): Promise<void> {
  const { id, state, withdrawnAt, withdrawnReason, successorId } = record;
  const { submittedAt, submittedById, submittedNote, returnedNote } = record;
  const withdrawal = { state, withdrawnAt, withdrawnReason: withdrawnReason ?? Prisma.DbNull, successorId };
  const review = { submittedAt, submittedById, submittedNote, returnedNote };
  await tx.record.update({ where: { id }, data: { ...withdrawal, ...review } });
}

type Moved = Map<number, number>;
type Moving = { recordId: string; moved: Moved; latest: number; change: (document: Draft) => Draft };

async function moveWhatWaits(tx: Database, { recordId, moved, latest, change }: Moving): Promise<void> {
  let before = 0;
  for (const [from, to] of [...moved].sort(([a], [b]) => a - b)) {
    await tx.schedule.updateMany({
      where: { recordId, revisionNumber: from, doneAt: null, cancelledAt: null },
      data: { revisionNumber: to },
    });
    // A correction is in the first of the versions that was written upon it, and in none before that.
    await tx.contactCorrection.updateMany({
      where: { contactId: recordId, handledAt: null, revisionNumber: { gt: before, lte: from } },
      data: { revisionNumber: to },
    });
    before = from;
  }
  const copies = await tx.workingCopy.findMany({ where: { recordId, baseNumber: latest } });
  for (const { editorId, document } of copies) {
    const mine = change(document as Draft) as Prisma.InputJsonObject;
    await tx.workingCopy.update({
      where: { recordId_editorId: { recordId, editorId } },
      data: { baseNumber: moved.get(latest)!, document: mine },
    });
  }
}
