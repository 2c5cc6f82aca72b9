import "server-only";
import type { Noun } from "@/lib/content/document-parts";
import { countGaps, listGaps, type GapReason } from "@/lib/content/gaps";
import { parseDocument } from "@/lib/content/obstacles";
import { admits, withinScope } from "@/lib/content/owners";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import { findRecordSources } from "@/lib/sources/queries";
import { countLimit, pagesOf } from "@/lib/worklist/most-counted";
import { listRecordNames } from "@/lib/worklist/record-names";
import { inScope } from "@/lib/worklist/scope";
import { completenessOf } from "./completeness";

const gapsPerPage = 50;
const poorestPerPage = 30;

/** How many are open, counted to `mostCounted`: one that looks filled waits only for its note to be taken away. */
export async function countGapsOf(actor: EditorActor, client: Database = db): Promise<number> {
  const counts = await countGaps({ within: inScope(actor, "record.read"), most: countLimit }, client);
  return totalOf(counts.filter(({ reason }) => reason !== "declaredFilled"));
}

const totalOf = (counts: { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);

/**
 * A page of the gaps of the records that the editor keeps, with what each record is called. The counts are of all reasons,
 * each counted to `mostCounted`.
 */
export async function listGapsOf(
  actor: EditorActor,
  { noun, reason, page }: { noun: Noun | null; reason: GapReason | null; page: number },
  client: Database = db,
) {
  const within = inScope(actor, "record.read");
  const [all, chosen] = await Promise.all([
    countGaps({ within, most: countLimit }, client),
    noun || reason ? countGaps({ within, noun, reason, most: countLimit }, client) : null,
  ]);
  const total = totalOf(chosen ?? all);
  const pageCount = pagesOf(total, gapsPerPage);
  const nearest = Math.min(page, pageCount);
  const gaps = await listGaps(
    { within, noun, reason, limit: gapsPerPage, offset: (nearest - 1) * gapsPerPage },
    client,
  );
  const names = await listRecordNames(
    client,
    gaps.map(({ recordId }) => recordId),
    actor,
  );
  const counts = new Map(all.map((row) => [row.reason, row.count]));
  return {
    items: gaps.map((gap) => ({ ...gap, name: names.get(gap.recordId)?.name ?? gap.recordId })),
    ...{ total, pageCount, page: nearest, counts },
  };
}

export type ListedGap = Awaited<ReturnType<typeof listGapsOf>>["items"][number];

/** The public records that lack most, poorest first. */
export async function listPoorest(
  actor: EditorActor,
  { noun, page }: { noun: Noun | null; page: number },
  client: Database = db,
) {
  const where = {
    completeness: { lt: 100 },
    record: { state: "published" as const, ...(noun && { noun }), ...withinScope(actor, "record.read") },
  };
  const [total, rows] = await Promise.all([
    client.recordMeasure.count({ where }),
    client.recordMeasure.findMany({
      where,
      orderBy: [{ completeness: "asc" }, { recordId: "asc" }],
      skip: (page - 1) * poorestPerPage,
      take: poorestPerPage,
      select: { recordId: true, completeness: true, lacks: true },
    }),
  ]);
  const names = await listRecordNames(
    client,
    rows.map(({ recordId }) => recordId),
    actor,
  );
  const items = rows.map(({ recordId, completeness, lacks }) => ({
    record: names.get(recordId)!,
    score: completeness!,
    lacks,
  }));
  return { items, total, pageCount: Math.max(1, Math.ceil(total / poorestPerPage)) };
}

/**
 * A record's completeness by its latest version, reason by reason, and its facts beside what their sources print. Null when
 * there is no such record, or none that the editor may see.
 */
export async function findRecordQuality(actor: EditorActor, recordId: string, client: Database = db) {
  if (!(await admits(client, actor, "record.read", recordId))) return null;
  const revision = await client.revision.findFirst({
    where: { recordId },
    orderBy: { number: "desc" },
    select: { document: true },
  });
  const { document, obstacles } = parseDocument(revision?.document);
  const names = await listRecordNames(client, [recordId], actor);
  return {
    record: names.get(recordId)!,
    /** Null while the version does not fit its schema, or for a noun that is not judged. */
    completeness: document && completenessOf(document),
    isWhole: obstacles.length === 0,
    sources: await findRecordSources([recordId], client),
  };
}
