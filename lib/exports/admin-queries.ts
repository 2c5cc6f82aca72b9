import "server-only";
import { shownState } from "@/lib/content/admin-queries";
import type { Noun } from "@/lib/content/document-parts";
import { withinScope } from "@/lib/content/owners";
import type { Draft } from "@/lib/content/revisions";
import { titlesOf } from "@/lib/content/form/references";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";

/** More than any catalogue of the portal; an export is made in memory. */
const mostExported = 20_000;

/** The latest document of every record that the editor may see, drafts included, deleted ones not; ordered by id. */
export async function listForExport(actor: EditorActor, noun: Noun | null, client: Database = db) {
  const records = await client.record.findMany({
    where: { AND: [{ state: { not: "deleted" } }, noun ? { noun } : {}, withinScope(actor, "record.export")] },
    include: { schedules: { where: { doneAt: null, cancelledAt: null }, select: { id: true, kind: true, at: true } } },
    orderBy: { id: "asc" },
    take: mostExported,
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
