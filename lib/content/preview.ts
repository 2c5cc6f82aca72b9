import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { db, type Database } from "@/lib/platform/db";
import type { AnyDocument } from "./documents";
import { parseDocument, publishObstacles, type Obstacle } from "./obstacles";
import { makePublic } from "./publishing";
import { findRevision } from "./revisions";

/** Reads the public query inside the transaction: `(tx) => findProject("perhekainuu", tx)`. */
type Read<T> = (tx: Database, document: AnyDocument) => Promise<T>;

export type PreviewOutcome<T> =
  { status: "read"; value: T } | { status: "obstacles"; obstacles: Obstacle[] } | { status: "notFound" };

/** What a public page would say if the revision were published now. Applies it, reads, and rolls everything back. */
export async function previewOf<T>(
  { recordId, number }: { recordId: string; number?: number },
  read: Read<T>,
  client: PrismaClient = db,
): Promise<PreviewOutcome<T>> {
  return rolledBack(client, async (tx) => {
    const record = await tx.record.findUnique({ where: { id: recordId }, select: { latestRevision: true } });
    if (!record) return { status: "notFound" };
    return applyAndRead(tx, recordId, number ?? record.latestRevision, read);
  });
}

/** What a public page said at an instant: the revision that was public then, beside the rest of the catalogue as it is now. */
export async function asOf<T>(
  { recordId, at }: { recordId: string; at: Date },
  read: Read<T>,
  client: PrismaClient = db,
): Promise<PreviewOutcome<T>> {
  return rolledBack(client, async (tx) => {
    const publication = await tx.publication.findFirst({
      where: { recordId, startedAt: { lte: at }, OR: [{ endedAt: null }, { endedAt: { gt: at } }] },
      orderBy: { startedAt: "desc" },
    });
    if (!publication) return { status: "notFound" };
    return applyAndRead(tx, recordId, publication.revisionNumber, read);
  });
}

async function applyAndRead<T>(
  tx: Database,
  recordId: string,
  number: number,
  read: Read<T>,
): Promise<PreviewOutcome<T>> {
  const revision = await findRevision(tx, recordId, number);
  if (!revision) return { status: "notFound" };
  const parsed = parseDocument(revision.document);
  if (!parsed.document) return { status: "obstacles", obstacles: parsed.obstacles };
  const obstacles = await publishObstacles(tx, parsed.document);
  if (obstacles.length > 0) return { status: "obstacles", obstacles };
  await makePublic(tx, parsed.document, number);
  return { status: "read", value: await read(tx, parsed.document) };
}

class RolledBack<T> {
  constructor(readonly value: T) {}
}

async function rolledBack<T>(client: PrismaClient, work: (tx: Database) => Promise<T>): Promise<T> {
  try {
    const limits = { timeout: 20_000, maxWait: 10_000 };
    return await client.$transaction(async (tx): Promise<T> => {
      throw new RolledBack(await work(tx));
    }, limits);
  } catch (thrown) {
    if (thrown instanceof RolledBack) return thrown.value as T;
    throw thrown;
  }
}
