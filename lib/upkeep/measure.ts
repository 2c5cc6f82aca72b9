import "server-only";
import type { AnyDocument } from "@/lib/content/documents";
import { parseDocument } from "@/lib/content/obstacles";
import { outsideLinksIn } from "@/lib/links/outside-links";
import { db, type Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { hardnessOf, proseOf } from "@/lib/readability/texts";
import { completenessOf, lacksOf } from "./completeness";

/** Raise it when a rule of completeness, readability or links changes: everything is then measured anew. */
const rules = 1;

/**
 * Measures the published records that have changed since they were last measured: how complete they are, how they read and
 * what they link to. Returns how many there were. Derived rows, like the search index: no command, no audit event
 * (docs/decisions/0021-what-the-worker-measures.md).
 */
export async function measureRecords(limit: number, client: PrismaClient = db): Promise<number> {
  const due = await client.$queryRaw<{ id: string; number: number; document: unknown }[]>`
    SELECT r."id", r."published_revision" AS "number", v."document" FROM "record" r
    JOIN "revision" v ON v."record_id" = r."id" AND v."number" = r."published_revision"
    LEFT JOIN "record_measure" m ON m."record_id" = r."id"
    WHERE r."state" = 'published' AND (m."record_id" IS NULL OR m."revision_number" <> r."published_revision" OR m."rules" <> ${rules})
    ORDER BY r."id" LIMIT ${limit}`;
  for (const { id, number, document: kept } of due) {
    const { document } = parseDocument(kept);
    // A document older than its schema is measured when it has been mended; without a row it would come up for ever.
    await client.$transaction((tx) => keepMeasure(tx, id, number, document));
  }
  await client.link.deleteMany({ where: { uses: { none: {} } } });
  return due.length;
}

/** What the worker keeps of one record; `document` is null for one that no longer fits its schema. */
export async function keepMeasure(
  tx: Database,
  recordId: string,
  revisionNumber: number,
  document: AnyDocument | null,
) {
  const completeness = document && completenessOf(document);
  const { words, hardness } = hardnessOf(document ? proseOf(document) : []);
  const measured = {
    revisionNumber,
    rules,
    completeness: completeness?.score ?? null,
    lacks: completeness ? lacksOf(completeness) : [],
    hardness,
    words,
  };
  await tx.recordMeasure.upsert({ where: { recordId }, create: { recordId, ...measured }, update: measured });
  await keepLinks(tx, recordId, document ? outsideLinksIn(document) : []);
}

async function keepLinks(tx: Database, recordId: string, uses: { field: string; url: string }[]): Promise<void> {
  await tx.link.createMany({
    data: [...new Set(uses.map(({ url }) => url))].map((url) => ({ url, host: new URL(url).hostname })),
    skipDuplicates: true,
  });
  await tx.linkUse.deleteMany({ where: { recordId } });
  await tx.linkUse.createMany({ data: uses.map((use) => ({ ...use, recordId })) });
}
