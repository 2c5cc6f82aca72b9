import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Actor, Change, Refusal } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import type { Noun } from "./document-parts";
import { keepOwners } from "./owners";

/** A draft need not be complete; it must say which record it is of. */
export type Draft = { noun: Noun; id: string } & Record<string, unknown>;

export type SavedRevision = { number: number; document: Draft; authorId: string; createdAt: Date };

export type SaveOutcome =
  | { status: "saved"; number: number }
  /** Another revision was saved since the one this draft began from; both texts are here, nothing is written. */
  | { status: "conflict"; latest: SavedRevision; yours: Draft }
  /** The draft says that it began from a revision of a record that is not there. */
  | { status: "notFound" };

type Save = {
  actor: Actor;
  document: Draft;
  /** The revision the draft began from; null for a new record. */
  baseNumber: number | null;
  note?: string;
};

/** Keeps a version of a document. Nothing public changes. */
export async function saveWithin(
  tx: Database,
  save: Save & { madeFor?: string[] },
): Promise<Change<SaveOutcome> | Refusal<SaveOutcome>> {
  const { id, noun } = save.document;
  const latest = await lockRecord(tx, id);
  if (latest !== save.baseNumber) {
    if (latest === null) return { refused: { status: "notFound" } };
    const saved = await findRevision(tx, id, latest);
    return { refused: { status: "conflict", latest: saved!, yours: save.document } };
  }
  const number = await addRevision(tx, save, latest);
  return {
    result: { status: "saved", number },
    audit: [{ action: "revision.saved", recordId: id, detail: { noun, number, baseNumber: save.baseNumber } }],
    touched: [],
  };
}

/** What editors know a document by: its Finnish name or title, its id while it has none. */
export function titleOf(document: Draft): string {
  const text = document.name ?? document.title;
  const title = typeof text === "object" ? (text as { fi?: unknown } | null)?.fi : text;
  return typeof title === "string" && title.trim() ? title.trim().slice(0, 300) : document.id;
}

/** Writes the revision's row, and the record's own when it is the first. */
export async function addRevision(
  tx: Database,
  {
    document,
    actor,
    note,
    madeFor,
  }: Save & { /** The maker's organizations, for what names none itself. */ madeFor?: string[] },
  latest: number | null,
): Promise<number> {
  const number = (latest ?? 0) + 1;
  const { id, noun } = document;
  const title = titleOf(document);
  await tx.record.upsert({
    where: { id },
    create: { id, noun, title, latestRevision: number },
    update: { title, latestRevision: number },
  });
  await tx.revision.create({
    data: {
      recordId: id,
      number,
      baseNumber: latest,
      document: document as Prisma.InputJsonObject,
      authorId: actor.id,
      note: note ?? null,
    },
  });
  await keepOwners(tx, document, madeFor);
  return number;
}

/**
 * The number of the latest revision, with the record locked until the transaction ends; null when there is no record.
 * A new record's id is locked too, so that two first saves at once are a conflict and not an error.
 */
export async function lockRecord(tx: Database, id: string): Promise<number | null> {
  // An import holds the whole table; wait for it before anything is read.
  await tx.$executeRaw`LOCK TABLE "record" IN ROW EXCLUSIVE MODE`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  const record = await tx.record.findUnique({ where: { id }, select: { latestRevision: true } });
  return record?.latestRevision ?? null;
}

export async function findRevision(tx: Database, recordId: string, number: number): Promise<SavedRevision | null> {
  const row = await tx.revision.findUnique({ where: { recordId_number: { recordId, number } } });
  return (
    row && { number: row.number, document: row.document as Draft, authorId: row.authorId, createdAt: row.createdAt }
  );
}

type Restore = { actor: Actor; recordId: string; number: number; baseNumber: number };

/** Makes a draft of an earlier version. The public page stays as it is until the draft is published. */
export async function restoreWithin(
  tx: Database,
  { actor, recordId, number, baseNumber }: Restore,
): Promise<Change<SaveOutcome> | Refusal<SaveOutcome>> {
  const latest = await lockRecord(tx, recordId);
  const old = await findRevision(tx, recordId, number);
  if (latest === null || !old) return { refused: { status: "notFound" } };
  if (latest !== baseNumber) {
    const saved = await findRevision(tx, recordId, latest);
    return { refused: { status: "conflict", latest: saved!, yours: old.document } };
  }
  const restored = await addRevision(tx, { actor, document: old.document, baseNumber }, latest);
  return {
    result: { status: "saved", number: restored },
    audit: [{ action: "revision.restored", recordId, detail: { from: number, number: restored } }],
    touched: [],
  };
}
