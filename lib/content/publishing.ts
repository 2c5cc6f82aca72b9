import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Actor, Change, Refusal } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import { indexRecords } from "@/lib/search/indexing";
import { handleCorrections } from "@/lib/upkeep/handle-corrections";
import { applyDocument } from "./apply";
import type { AnyDocument } from "./documents";
import type { LocalizedText } from "./document-parts";
import { claimPerson, keepOwners } from "./owners";
import { parseDocument, publishObstacles, type Obstacle } from "./obstacles";
import { addressesOf, addressesOfRecords } from "./record-addresses";
import { findRevision, lockRecord, titleOf, type Draft } from "./revisions";

export type PublishOutcome =
  | { status: "published"; number: number }
  | { status: "obstacles"; obstacles: Obstacle[] }
  /** The revision is not there, or a newer one has been saved since the editor looked. */
  | { status: "notFound" }
  | { status: "stale"; latestNumber: number };

type Publish = {
  actor: Actor;
  recordId: string;
  number: number;
  /** A plan publishes what was planned, under newer drafts too. */
  mayBeOlder?: boolean;
};

/** Makes a revision the public one: tables, publication log, audit event and content version in one transaction. */
export async function publishWithin(
  tx: Database,
  { actor, recordId, number, mayBeOlder = false }: Publish,
): Promise<Change<PublishOutcome> | Refusal<PublishOutcome>> {
  const latest = await lockRecord(tx, recordId);
  const revision = await findRevision(tx, recordId, number);
  if (latest === null || !revision || (await isDeleted(tx, recordId))) return { refused: { status: "notFound" } };
  if (latest !== number && !mayBeOlder) return { refused: { status: "stale", latestNumber: latest } };
  const parsed = parseDocument(revision.document);
  if (!parsed.document) return { refused: { status: "obstacles", obstacles: parsed.obstacles } };
  const obstacles = await publishObstacles(tx, parsed.document);
  if (obstacles.length > 0) return { refused: { status: "obstacles", obstacles } };
  await makePublic(tx, parsed.document, number);
  // An older plan would put back what this replaces.
  await tx.schedule.updateMany({
    where: { recordId, kind: "publish", revisionNumber: { lte: number }, doneAt: null, cancelledAt: null },
    data: { cancelledAt: new Date() },
  });
  await handleCorrections(tx, { actor, contactId: recordId, upTo: number, now: new Date() });
  await indexRecords(tx, [recordId]);
  return {
    result: { status: "published", number },
    audit: [{ action: "record.published", recordId, detail: { noun: parsed.document.noun, number } }],
    touched: addressesOf(parsed.document),
  };
}

const withoutReview = { submittedAt: null, submittedById: null, submittedNote: null, returnedNote: null };

async function isDeleted(tx: Database, id: string): Promise<boolean> {
  return (await tx.record.count({ where: { id, state: "deleted" } })) > 0;
}

/** The rows that make a revision public; its obstacles have been looked at. */
export async function makePublic(tx: Database, document: AnyDocument, number: number): Promise<void> {
  const recordId = document.id;
  const now = new Date();
  const before = await tx.record.findUniqueOrThrow({
    where: { id: recordId },
    select: { publishedRevision: true, latestRevision: true },
  });
  await applyDocument(tx, document, { isNew: before.publishedRevision === null });
  await tx.publication.updateMany({ where: { recordId, endedAt: null }, data: { endedAt: now } });
  await tx.publication.create({ data: { recordId, revisionNumber: number, startedAt: now } });
  await tx.record.update({
    where: { id: recordId },
    data: {
      state: "published",
      publishedRevision: number,
      publicTitle: titleOf(document as unknown as Draft),
      publishedAt: now,
      withdrawnAt: null,
      withdrawnReason: Prisma.DbNull,
      successorId: null,
      // A newer draft, upon what a plan publishes, goes on waiting for its reader.
      ...(before.latestRevision === number && withoutReview),
    },
  });
  await keepOwners(tx, document as unknown as Draft);
  if (document.noun === "contact" && document.person) await claimPerson(tx, recordId, document.person);
}

export type WithdrawOutcome = { status: "withdrawn" } | { status: "notFound" } | { status: "successorNotPublic" };

type Withdraw = { actor: Actor; recordId: string; reason: LocalizedText; successorId: string | null };

/** Takes a record out of lists and search. Its page stays, with the reason and the way to what replaced it. */
export async function withdrawWithin(
  tx: Database,
  { recordId, reason, successorId }: Omit<Withdraw, "actor">,
): Promise<Change<WithdrawOutcome> | Refusal<WithdrawOutcome>> {
  await lockRecord(tx, recordId);
  const record = await tx.record.findUnique({ where: { id: recordId }, select: { state: true } });
  if (record?.state !== "published") return { refused: { status: "notFound" } };
  const successor =
    successorId && (await tx.record.findUnique({ where: { id: successorId }, select: { state: true } }));
  if (successorId && (successorId === recordId || !successor || successor.state !== "published"))
    return { refused: { status: "successorNotPublic" } };
  await tx.record.update({
    where: { id: recordId },
    data: { state: "withdrawn", withdrawnAt: new Date(), withdrawnReason: reason, successorId },
  });
  await indexRecords(tx, [recordId]);
  return {
    result: { status: "withdrawn" },
    audit: [{ action: "record.withdrawn", recordId, detail: { reason, successorId } }],
    touched: await addressesOfRecords(tx, [recordId]),
  };
}
