import type { Noun } from "@/lib/content/document-parts";
import type { EditorActor } from "@/lib/editors/roles";
import type { Database } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { inScope } from "./scope";

export type NamedRecord = { id: string; noun: Noun; name: string };

/**
 * What editors call records: the name or the title of the latest version, drafts too, where the record is the actor's own;
 * of others', and without an actor, what is public of them. A post's with the person who holds it. By id; a record without
 * any such name is called by its id.
 */
export async function listRecordNames(
  tx: Database,
  ids: string[],
  actor?: EditorActor,
): Promise<ReadonlyMap<string, NamedRecord>> {
  if (ids.length === 0) return new Map();
  const own = actor ? inScope(actor, "record.read") : Prisma.sql`FALSE`;
  const rows = await tx.$queryRaw<NamedRecord[]>`
    WITH seen AS NOT MATERIALIZED (
      SELECT r."id", r."noun", v."document" FROM "record" r
      LEFT JOIN "revision" v ON v."record_id" = r."id" AND v."number" = CASE
        WHEN ${own} THEN r."latest_revision"
        WHEN r."state" IN ('published', 'withdrawn') THEN r."published_revision" END)
    SELECT s."id", s."noun"::text AS "noun", concat_ws(', ', p."document"->>'name',
        coalesce(s."document"->'name'->>'fi', s."document"->>'name', s."document"->'title'->>'fi', s."id")) AS "name"
    FROM seen s LEFT JOIN seen p ON s."noun" = 'contact' AND p."id" = s."document"->>'person'
    WHERE s."id" = ANY(${[...new Set(ids)]})`;
  return new Map(rows.map((row) => [row.id, row]));
}
