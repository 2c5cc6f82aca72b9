import { isDeepStrictEqual } from "node:util";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { command, type Actor, type AuditEntry } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import { slugScope } from "@/lib/paths";
import type { AnyDocument } from "./documents";
import { nouns } from "./document-parts";
import { parseDocument, publishObstacles, type Obstacle } from "./obstacles";
import { addressesOf, makePublic } from "./publishing";
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
    select: { revision: { select: { document: true } } },
    orderBy: { recordId: "asc" },
  });
  return publications.map(({ revision }) => wholeDocument(revision.document));
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
    const slug = `${slugScope(document.noun)}/${document.slug}`;
    if (fileOfId.has(document.id))
      faults.push({ file, path: "id", reason: "idTwice", value: fileOfId.get(document.id) });
    if (fileOfSlug.has(slug)) faults.push({ file, path: "slug", reason: "slugTaken", value: fileOfSlug.get(slug) });
    fileOfId.set(document.id, file);
    fileOfSlug.set(slug, file);
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
  const audit: AuditEntry[] = [];
  const touched: string[] = [];
  const counts = { created: 0, changed: 0, unchanged: 0 };
  for (const { document } of documents) {
    const before = current.get(document.id);
    if (before && isDeepStrictEqual(before.document, document)) {
      counts.unchanged += 1;
      continue;
    }
    const draft = document as unknown as Draft;
    const number = await addRevision(
      tx,
      { actor, document: draft, baseNumber: before?.latest ?? null },
      before?.latest ?? null,
    );
    await makePublic(tx, document, number);
    counts[before ? "changed" : "created"] += 1;
    audit.push({ action: "record.imported", recordId: document.id, detail: { noun: document.noun, number } });
    touched.push(...addressesOf(document));
  }
  const summary: AuditEntry = { action: "catalogue.imported", recordId: null, detail: counts };
  const result: ImportOutcome = { status: "imported", ...counts };
  return { result, audit: [summary, ...audit] as [AuditEntry, ...AuditEntry[]], touched };
}

/** By id: the public document (null when there is none) and the number of the latest revision. */
async function publishedDocuments(tx: Database) {
  const records = await tx.record.findMany({
    select: { id: true, latestRevision: true, publishedRevision: true, state: true },
  });
  const documents = new Map((await exportCatalogue(tx)).map((document) => [document.id, document]));
  return new Map(
    records.map(({ id, latestRevision }) => [id, { latest: latestRevision, document: documents.get(id) ?? null }]),
  );
}
