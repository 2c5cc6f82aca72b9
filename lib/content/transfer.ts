import { isDeepStrictEqual } from "node:util";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { command, type Actor, type AuditEntry } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import { indexRecords } from "@/lib/search/indexing";
import { slugScope } from "@/lib/paths";
import type { AnyDocument } from "./documents";
import { nouns, type LocalizedText } from "./document-parts";
import { parseDocument, publishObstacles, type Obstacle } from "./obstacles";
import { makePublic } from "./publishing";
import { addressesOf } from "./record-addresses";
import { addRevision, type Draft } from "./revisions";

/** A document and where it came from, so that a fault can name its file. */
export type Incoming = { file: string; content: unknown };

export type ImportFault = Obstacle & { file: string };

export type ImportOutcome =
  | { status: "imported"; created: number; changed: number; unchanged: number }
  | { status: "refused"; faults: ImportFault[] };

/** Every public document of the catalogue, ordered by id. */
export async function exportCatalogue(client: Database = db): Promise<AnyDocument[]> {
  const publications = await client.publication.findMany({
    where: { endedAt: null, record: { state: { in: ["published", "withdrawn"] } } },
    select: {
      revision: { select: { document: true } },
      record: { select: { state: true, withdrawnReason: true, successorId: true } },
    },
    orderBy: { recordId: "asc" },
  });
  return publications.map(({ revision, record }) => ({
    ...wholeDocument(revision.document),
    withdrawn:
      record.state === "withdrawn"
        ? { reason: record.withdrawnReason as LocalizedText, successor: record.successorId }
        : null,
  }));
}

/** A kept document with its keys in the schema's order, which jsonb does not keep. */
function wholeDocument(kept: unknown): AnyDocument {
  const { document, obstacles } = parseDocument(kept);
  if (!document) throw new Error(`a published document no longer fits its schema: ${JSON.stringify(obstacles)}`);
  return document;
}

/**
 * Publishes documents, all or none: those that differ from what is public get a new revision. A fault in any of them
 * refuses the whole import and names file, field and reason.
 */
export async function importCatalogue(
  incoming: Incoming[],
  actor: Actor,
  client?: PrismaClient,
): Promise<ImportOutcome> {
  const { documents, faults } = parseAll(incoming);
  if (faults.length > 0) return { status: "refused", faults };
  return command<ImportOutcome, ImportOutcome>(
    actor,
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "record" IN SHARE ROW EXCLUSIVE MODE`;
      const referenceFaults = await findReferenceFaults(tx, documents);
      if (referenceFaults.length > 0) return { refused: { status: "refused", faults: referenceFaults } };
      return importParsed(tx, documents, actor);
    },
    { client, timeoutMs: 300_000 },
  );
}

type Parsed = { file: string; document: AnyDocument };

function parseAll(incoming: Incoming[]): { documents: Parsed[]; faults: ImportFault[] } {
  const documents: Parsed[] = [];
  const faults: ImportFault[] = [];
  const fileOfId = new Map<string, string>();
  const fileOfSlug = new Map<string, string>();
  for (const { file, content } of incoming) {
    const { document, obstacles } = parseDocument(content);
    faults.push(...obstacles.map((obstacle) => ({ ...obstacle, file })));
    if (!document) continue;
    documents.push({ file, document });
    if (fileOfId.has(document.id))
      faults.push({ file, path: "id", reason: "idTwice", value: fileOfId.get(document.id) });
    for (const slug of new Set([document.slug, ...document.formerSlugs])) {
      const address = `${slugScope(document.noun)}/${slug}`;
      const holder = fileOfSlug.get(address);
      if (holder) faults.push({ file, path: "slug", reason: "slugTaken", value: holder });
      fileOfSlug.set(address, file);
    }
    fileOfId.set(document.id, file);
  }
  documents.sort((a, b) => nouns.indexOf(a.document.noun) - nouns.indexOf(b.document.noun));
  return { documents, faults };
}

async function findReferenceFaults(tx: Database, documents: Parsed[]): Promise<ImportFault[]> {
  const batch = new Set(documents.map(({ document }) => document.id));
  const faults: ImportFault[] = [];
  for (const { file, document } of documents) {
    const obstacles = await publishObstacles(tx, document, batch);
    faults.push(...obstacles.map((obstacle) => ({ ...obstacle, file })));
  }
  return faults;
}

async function importParsed(tx: Database, documents: Parsed[], actor: Actor) {
  const current = await publishedDocuments(tx);
  const differing = documents.filter(
    ({ document }) => !isDeepStrictEqual(current.get(document.id)?.document, document),
  );
  const inTheWay = differing.filter(({ document }) => current.get(document.id)?.hasDraft);
  if (inTheWay.length > 0) {
    const faults = inTheWay.map(({ file }) => ({ file, path: "id", reason: "draftInTheWay" }));
    return { refused: { status: "refused" as const, faults } };
  }
  const audit: AuditEntry[] = [];
  const touched: string[] = [];
  const counts = { created: 0, changed: 0, unchanged: documents.length - differing.length };
  for (const { document } of differing) {
    const before = current.get(document.id);
    const number = await publishImported(tx, document, before?.latest ?? null, actor);
    counts[before ? "changed" : "created"] += 1;
    audit.push({ action: "record.imported", recordId: document.id, detail: { noun: document.noun, number } });
    touched.push(...addressesOf(document));
  }
  if (differing.length > 0)
    await indexRecords(
      tx,
      differing.map(({ document }) => document.id),
    );
  const summary: AuditEntry = { action: "catalogue.imported", recordId: null, detail: counts };
  const result: ImportOutcome = { status: "imported", ...counts };
  return { result, audit: [summary, ...audit] as [AuditEntry, ...AuditEntry[]], touched };
}

/** A new revision made public, and withdrawn again when the document says so. */
async function publishImported(
  tx: Database,
  document: AnyDocument,
  latest: number | null,
  actor: Actor,
): Promise<number> {
  const { withdrawn } = document;
  const kept = { ...document, withdrawn: null };
  const number = await addRevision(tx, { actor, document: kept as unknown as Draft, baseNumber: latest }, latest);
  await makePublic(tx, kept, number);
  if (withdrawn) {
    await tx.record.update({
      where: { id: document.id },
      data: {
        state: "withdrawn",
        withdrawnAt: new Date(),
        withdrawnReason: withdrawn.reason,
        successorId: withdrawn.successor,
      },
    });
  }
  return number;
}

/** By id: the public document (null when there is none), the latest revision, and whether a draft lies over it. */
async function publishedDocuments(tx: Database) {
  const records = await tx.record.findMany({ select: { id: true, latestRevision: true, publishedRevision: true } });
  const documents = new Map((await exportCatalogue(tx)).map((document) => [document.id, document]));
  return new Map(
    records.map(({ id, latestRevision, publishedRevision }) => [
      id,
      {
        latest: latestRevision,
        document: documents.get(id) ?? null,
        hasDraft: latestRevision !== (publishedRevision ?? 0),
      },
    ]),
  );
}
