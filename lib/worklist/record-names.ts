import type { Noun } from "@/lib/content/document-parts";
import type { Database } from "@/lib/platform/db";

export type NamedRecord = { id: string; noun: Noun; name: string };

/**
 * What editors call records, drafts too: the name or the title of the latest version; a post's with the person who holds it.
 * By id; a version without any is called by its id.
 */
export async function listRecordNames(tx: Database, ids: string[]): Promise<ReadonlyMap<string, NamedRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<NamedRecord[]>`
    SELECT r."id", r."noun"::text AS "noun", concat_ws(', ', p."document"->>'name',
        coalesce(v."document"->'name'->>'fi', v."document"->>'name', v."document"->'title'->>'fi', r."id")) AS "name"
    FROM "record" r
    JOIN "revision" v ON v."record_id" = r."id" AND v."number" = r."latest_revision"
    LEFT JOIN "record" pr ON r."noun" = 'contact' AND pr."id" = v."document"->>'person'
    LEFT JOIN "revision" p ON p."record_id" = pr."id" AND p."number" = pr."latest_revision"
    WHERE r."id" = ANY(${[...new Set(ids)]})`;
  return new Map(rows.map((row) => [row.id, row]));
}
