import "server-only";
import { shownState } from "@/lib/content/admin-queries";
import type { Noun } from "@/lib/content/document-parts";
import { withinScope } from "@/lib/content/owners";
import type { Draft } from "@/lib/content/revisions";
import { titlesOf } from "@/lib/content/form/references";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";

const recordsAtOnce = 500;

type Part = { after?: string; client?: Database };

const whereExported = (actor: EditorActor, noun: Noun | null) => ({
  AND: [{ state: { not: "deleted" as const } }, noun ? { noun } : {}, withinScope(actor, "record.export")],
});

export function countForExport(actor: EditorActor, noun: Noun | null, client: Database = db): Promise<number> {
  return client.record.count({ where: whereExported(actor, noun) });
}

/** All that the editor may see, some records at a time, so that an export of any size takes little memory. */
export async function* exportInParts(actor: EditorActor, noun: Noun | null, client: Database = db) {
  for (let after = ""; ;) {
    const part = await listForExport(actor, noun, { after, client });
    if (part.length === 0) return;
    yield part;
    after = part.at(-1)!.id;
  }
}

/**
 * The latest documents of records that the editor may see, drafts included, deleted ones not: the next ones by id, as many as
 * are taken out at once.
 */
export async function listForExport(actor: EditorActor, noun: Noun | null, { after = "", client = db }: Part = {}) {
  const records = await client.record.findMany({
    where: { id: { gt: after }, ...whereExported(actor, noun) },
    include: { schedules: { where: { doneAt: null, cancelledAt: null }, select: { id: true, kind: true, at: true } } },
    orderBy: { id: "asc" },
    take: recordsAtOnce,
  });
  const latest = await client.$queryRaw<{ id: string; document: Draft }[]>`
    SELECT "record"."id", r."document" FROM "record"
      JOIN "revision" r ON r."record_id" = "record"."id" AND r."number" = "record"."latest_revision"
    WHERE "record"."id" = ANY(${records.map(({ id }) => id)})`;
  const documents = new Map(latest.map(({ id, document }) => [id, document]));
  return records.flatMap((record) => {
    const document = documents.get(record.id);
    return document ? [{ id: record.id, state: shownState(record), document }] : [];
  });
}
export type Exported = Awaited<ReturnType<typeof listForExport>>[number];

/** The names of the records that documents refer to, as far as the actor may refer to them. */
export async function titlesIn(actor: EditorActor, exported: readonly Exported[], client: Database = db) {
  const ids = exported.flatMap(({ document }) => JSON.stringify(document).match(/"[a-z]+-[a-z0-9-]+"/g) ?? []);
  return titlesOf(
    client,
    actor,
    [...new Set(ids)].map((id) => id.slice(1, -1)),
  );
}
