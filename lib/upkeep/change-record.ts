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
 * Makes the same small change to a record's public version, which is published at once, and to the draft that lies on top of
 * it, which stays a draft. What waits for the draft (a schedule, an editor's unsaved copy) follows it. A withdrawn record
 * stays withdrawn. To be called within a command; the search index is the caller's.
 */
export async function changeRecord(tx: Database, { actor, recordId, change, note }: Changing): Promise<RecordChange> {
  const latest = await lockRecord(tx, recordId);
  if (latest === null) return { status: "notFound" };
  const record = await tx.record.findUniqueOrThrow({ where: { id: recordId } });
  const isPublic = record.state === "published" || record.state === "withdrawn";
  let newest = latest;
  let touched: string[] = [];
  if (isPublic) {
    const before = await findRevision(tx, recordId, record.publishedRevision!);
    const { document } = parseDocument(change(before!.document));
    if (!document || (await publishObstacles(tx, document)).length > 0) return { status: "obstacles" };
    newest = await addRevision(tx, { actor, document: document as unknown as Draft, baseNumber: newest, note }, newest);
    await makePublic(tx, document, newest);
    if (record.state === "withdrawn") await stayWithdrawn(tx, record);
    touched = addressesOf(document);
  }
  const number = newest;
  const draft = !isPublic || latest > record.publishedRevision! ? await findRevision(tx, recordId, latest) : null;
  if (draft) {
    const author = { id: draft.authorId };
    newest = await addRevision(
      tx,
      { actor: author, document: change(draft.document), baseNumber: newest, note },
      newest,
    );
  }
  await moveWhatWaits(tx, { recordId, from: latest, to: newest, change });
  return { status: "changed", number: isPublic ? number : newest, touched };
}

type Withdrawal = Pick<
  Prisma.RecordGetPayload<object>,
  "id" | "state" | "withdrawnAt" | "withdrawnReason" | "successorId"
>;

async function stayWithdrawn(tx: Database, { id, state, withdrawnAt, withdrawnReason, successorId }: Withdrawal) {
  const reason = withdrawnReason ?? Prisma.DbNull;
  await tx.record.update({ where: { id }, data: { state, withdrawnAt, withdrawnReason: reason, successorId } });
}

type Moving = { recordId: string; from: number; to: number; change: (document: Draft) => Draft };

async function moveWhatWaits(tx: Database, { recordId, from, to, change }: Moving): Promise<void> {
  await tx.schedule.updateMany({
    where: { recordId, revisionNumber: from, doneAt: null, cancelledAt: null },
    data: { revisionNumber: to },
  });
  const copies = await tx.workingCopy.findMany({ where: { recordId, baseNumber: from } });
  for (const { editorId, document } of copies) {
    const moved = change(document as Draft) as Prisma.InputJsonObject;
    await tx.workingCopy.update({
      where: { recordId_editorId: { recordId, editorId } },
      data: { baseNumber: to, document: moved },
    });
  }
}
