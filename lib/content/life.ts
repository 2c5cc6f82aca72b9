import type { PrismaClient, RecordState } from "@/lib/platform/generated/prisma/client";
import type { EditorActor } from "@/lib/editors/roles";
import { indexRecords } from "@/lib/search/indexing";
import type { AuditAction } from "@/lib/platform/audit-actions";
import type { Actor, AuditEntry, Change } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import type { LocalizedText } from "./document-parts";
import { guardedCommand, type Denied } from "./guarded";
import { listObstacles } from "./obstacles";
import { addressesOfRecords } from "./record-addresses";
import { listReferring, type Referring } from "./referring";
import { findRevision, lockRecord, restoreWithin, type SaveOutcome } from "./revisions";
import { publishWithin, withdrawWithin, type PublishOutcome, type WithdrawOutcome } from "./publishing";

type OfRecord = { actor: EditorActor; recordId: string };

/** Asks a publisher to look at the draft. */
export function submitForReview(
  { actor, recordId, note }: OfRecord & { note: string | null },
  client?: PrismaClient,
): Promise<{ status: "submitted" } | Denied> {
  return guardedCommand<{ status: "submitted" } | Denied>(
    { actor, what: "record.submit", recordId },
    async (tx) => {
      const record = await tx.record.findUniqueOrThrow({ where: { id: recordId } });
      if (record.state === "deleted" || record.latestRevision === record.publishedRevision)
        return { refused: { status: "notFound" } };
      await tx.record.update({
        where: { id: recordId },
        data: { submittedAt: new Date(), submittedById: actor.id, submittedNote: note, returnedNote: null },
      });
      return quiet({ status: "submitted" }, "record.submitted", recordId, { number: record.latestRevision });
    },
    client,
  );
}

/** Sends a draft back to be changed, with what should be changed. */
export function returnToAuthor(
  { actor, recordId, note }: OfRecord & { note: string },
  client?: PrismaClient,
): Promise<{ status: "returned" } | Denied> {
  return guardedCommand<{ status: "returned" } | Denied>(
    { actor, what: "record.return", recordId },
    async (tx) => {
      const { count } = await tx.record.updateMany({
        where: { id: recordId, submittedAt: { not: null } },
        data: { submittedAt: null, submittedById: null, submittedNote: null, returnedNote: note },
      });
      if (count === 0) return { refused: { status: "notFound" } };
      return quiet({ status: "returned" }, "record.returned", recordId, {});
    },
    client,
  );
}

/** Publishes the draft, if it is still the latest and nothing stands in its way. */
export function publishDraft(
  { actor, recordId, number }: OfRecord & { number: number },
  client?: PrismaClient,
): Promise<PublishOutcome | Denied> {
  return guardedCommand<PublishOutcome>(
    { actor, what: "record.publish", recordId },
    (tx) => publishWithin(tx, { actor, recordId, number }),
    client,
  );
}

export function withdrawRecord(
  withdrawal: OfRecord & { reason: LocalizedText; successorId: string | null },
  client?: PrismaClient,
): Promise<WithdrawOutcome | Denied> {
  return guardedCommand<WithdrawOutcome>(
    { actor: withdrawal.actor, what: "record.withdraw", recordId: withdrawal.recordId },
    async (tx) => {
      const change = await withdrawWithin(tx, withdrawal);
      // What was planned for the page while it was public is off; a plan made after this stands.
      if (!("refused" in change)) await cancelPlans(tx, withdrawal.recordId);
      return change;
    },
    client,
  );
}

/** Makes a draft of an earlier version; what is public stays. */
export function restoreVersion(
  restoring: OfRecord & { number: number; baseNumber: number },
  client?: PrismaClient,
): Promise<SaveOutcome | Denied> {
  return guardedCommand<SaveOutcome>(
    { actor: restoring.actor, what: "record.save", recordId: restoring.recordId },
    (tx) => restoreWithin(tx, restoring),
    client,
  );
}

export type DeleteOutcome = { status: "deleted" } | { status: "referred"; by: Referring[] } | Denied;

/**
 * Takes a record and its page away; for 30 days it can be brought back. Refused while other public records refer to it,
 * since their pages would point at nothing.
 */
export function deleteRecord({ actor, recordId }: OfRecord, client?: PrismaClient): Promise<DeleteOutcome> {
  return guardedCommand<DeleteOutcome>(
    { actor, what: "record.delete", recordId },
    async (tx) => {
      await lockRecord(tx, recordId);
      const record = await tx.record.findUniqueOrThrow({ where: { id: recordId } });
      if (record.state === "deleted") return { refused: { status: "notFound" } };
      const by = await listReferring(tx, recordId);
      if (by.length > 0) return { refused: { status: "referred", by } };
      const audit = await deleteWithin(tx, { actor, recordId, state: record.state });
      await indexRecords(tx, [recordId]);
      return {
        result: { status: "deleted" },
        audit: [audit],
        touched: await addressesOfRecords(tx, [recordId]),
      };
    },
    client,
  );
}

/** Deletes as a part of a greater change: what waited for the record waits no more. The search index is the caller's. */
export async function deleteWithin(
  tx: Database,
  { actor, recordId, state }: { actor: Actor; recordId: string; state: RecordState },
): Promise<AuditEntry> {
  const now = new Date();
  await tx.record.update({
    where: { id: recordId },
    data: { state: "deleted", deletedAt: now, deletedById: actor.id, submittedAt: null },
  });
  await cancelPlans(tx, recordId);
  await tx.previewLink.deleteMany({ where: { recordId } });
  return { action: "record.deleted", recordId, detail: { state } };
}

async function cancelPlans(tx: Database, recordId: string): Promise<void> {
  await tx.schedule.updateMany({
    where: { recordId, doneAt: null, cancelledAt: null },
    data: { cancelledAt: new Date() },
  });
}

/** `undeleteBlocked`: its public version refers to a record that is no longer there. */
type UndeleteOutcome = { status: "restored" } | { status: "undeleteBlocked" } | Denied;

/** Brings a deleted record back as it was: public, withdrawn or a draft. */
export function undeleteRecord({ actor, recordId }: OfRecord, client?: PrismaClient): Promise<UndeleteOutcome> {
  return guardedCommand<UndeleteOutcome>(
    { actor, what: "record.undelete", recordId },
    async (tx) => {
      await lockRecord(tx, recordId);
      const record = await tx.record.findUniqueOrThrow({ where: { id: recordId } });
      if (record.state !== "deleted") return { refused: { status: "notFound" } };
      if (record.publishedRevision !== null) {
        const revision = await findRevision(tx, recordId, record.publishedRevision);
        if ((await listObstacles(revision!.document, tx)).length > 0) return { refused: { status: "undeleteBlocked" } };
      }
      const state = record.publishedRevision === null ? "draft" : record.withdrawnAt ? "withdrawn" : "published";
      await tx.record.update({ where: { id: recordId }, data: { state, deletedAt: null, deletedById: null } });
      await indexRecords(tx, [recordId]);
      return {
        ...quiet({ status: "restored" }, "record.undeleted", recordId, { state }),
        touched: state === "draft" ? [] : await addressesOfRecords(tx, [recordId]),
      };
    },
    client,
  );
}

/** Brings back a deleted record that was never public, as a part of a greater change. */
export async function undeleteDraftWithin(tx: Database, recordId: string): Promise<AuditEntry> {
  await tx.record.update({ where: { id: recordId }, data: { state: "draft", deletedAt: null, deletedById: null } });
  return { action: "record.undeleted", recordId, detail: { state: "draft" } };
}

function quiet<T extends { status: string }>(
  result: T,
  action: AuditAction,
  recordId: string,
  detail: Record<string, string | number>,
): Change<T> {
  return { result, audit: [{ action, recordId, detail }], touched: [] };
}
