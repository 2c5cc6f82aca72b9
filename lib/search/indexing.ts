import type { AnyDocument } from "@/lib/content/documents";
import { parseDocument } from "@/lib/content/obstacles";
import type { AuditEntry } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import { paths } from "@/lib/paths";
import type { Analyser } from "./analysis/analyser";
import { installedAnalyser } from "./analysis/installed";
import { entryOf, namesOf, readRecord } from "./entry";
import { replaceInIndex, type IndexEntry } from "./postings";
import { searchedNouns } from "./record-text";

const documentsAtOnce = 400;

/**
 * Brings the index up to date with records that were published, withdrawn or renamed, and with the records that mention them
 * by name; to be called in the transaction of the change. An index of another analyser is made anew whole.
 */
export async function indexRecords(tx: Database, recordIds: string[]): Promise<void> {
  const analyser = installedAnalyser();
  const index = await tx.searchIndex.findUnique({ where: { id: 1 }, select: { analyser: true } });
  if (index && index.analyser !== analyser.id) return reindexAll(tx, analyser);
  const mentioning = await tx.searchDoc.findMany({
    where: { nameIds: { hasSome: recordIds } },
    select: { recordId: true },
  });
  await indexTheseOnly(tx, [...new Set([...recordIds, ...mentioning.map(({ recordId }) => recordId)])], analyser);
}

/**
 * Makes the index anew when it is of another analyser than this machine's best, or `always`. A change for `command()`,
 * whose result is the analyser's id, null when nothing was to do.
 */
export async function reindexWhenNeeded(tx: Database, { always }: { always: boolean }) {
  const analyser = installedAnalyser();
  const index = await tx.searchIndex.findUnique({ where: { id: 1 }, select: { analyser: true } });
  if (!always && index?.analyser === analyser.id) return { refused: null };
  await reindexAll(tx, analyser);
  const audit: [AuditEntry] = [{ action: "search.reindexed", recordId: null, detail: { analyser: analyser.id } }];
  // Searches everywhere now read another index.
  return { result: analyser.id, audit, touched: [paths.search()] };
}

/** Makes the whole index anew. Searches go on with the old one until the transaction ends. */
async function reindexAll(tx: Database, analyser: Analyser): Promise<void> {
  await tx.$executeRaw`LOCK TABLE search_index IN SHARE ROW EXCLUSIVE MODE`;
  await clearIndex(tx);
  const records = await tx.record.findMany({
    where: { state: "published", noun: { in: searchedNouns } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  await indexTheseOnly(
    tx,
    records.map(({ id }) => id),
    analyser,
  );
}

export async function clearIndex(tx: Database): Promise<void> {
  await tx.searchDoc.deleteMany();
  await tx.searchTerm.deleteMany();
  await tx.searchWord.deleteMany();
  await tx.searchIndex.deleteMany();
}

async function indexTheseOnly(tx: Database, recordIds: string[], analyser: Analyser): Promise<void> {
  for (let from = 0; from < recordIds.length; from += documentsAtOnce) {
    const some = recordIds.slice(from, from + documentsAtOnce);
    await replaceInIndex(tx, some, await entriesFor(tx, some), analyser);
  }
}

async function entriesFor(tx: Database, recordIds: string[]): Promise<IndexEntry[]> {
  const documents = (await publishedDocuments(tx, recordIds)).filter(({ state }) => state === "published");
  const read = documents.flatMap(({ document }) => readRecord(document) ?? []);
  const mentioned = read.flatMap(({ mentions }) => mentions);
  const people = await rolesOfPeople(tx, recordIds);
  const named = await publishedDocuments(tx, [...new Set([...mentioned, ...people.map(({ id }) => id)])]);
  const names = new Map(named.map(({ document }) => [document.id, namesOf(document)]));
  return read.map((record) => {
    const roles = people.filter(({ personId }) => personId === record.document.id).map(({ id }) => id);
    return entryOf(record, { roles, names });
  });
}

/** The posts that people hold: a person is found by them, by their project and by their organization. */
async function rolesOfPeople(tx: Database, personIds: string[]): Promise<{ id: string; personId: string }[]> {
  const contacts = await tx.contact.findMany({
    where: { personId: { in: personIds } },
    select: { id: true, personId: true, organizationId: true, projectId: true },
  });
  return contacts.flatMap(({ id, personId, organizationId, projectId }) =>
    [id, organizationId, projectId].flatMap((name) => (name && personId ? [{ id: name, personId }] : [])),
  );
}

async function publishedDocuments(
  tx: Database,
  recordIds: string[],
): Promise<{ state: string; document: AnyDocument }[]> {
  const rows = await tx.$queryRaw<{ state: string; document: unknown }[]>`
    SELECT r.state::text AS state, v.document FROM record r
    JOIN revision v ON v.record_id = r.id AND v.number = r.published_revision
    WHERE r.id = ANY(${recordIds})`;
  // A kept document may be older than its schema: parsing fills in what has been added since.
  return rows.flatMap(({ state, document: kept }) => {
    const { document } = parseDocument(kept);
    return document ? [{ state, document }] : [];
  });
}
