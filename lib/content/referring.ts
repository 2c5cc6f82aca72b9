import type { Database } from "@/lib/platform/db";
import type { Noun } from "./document-parts";

export type Referring = { id: string; noun: Noun; title: string };

/** The public records whose documents refer to a record, the most 50; their pages name it. */
export async function listReferring(tx: Database, recordId: string): Promise<Referring[]> {
  const pattern = `%"${recordId}"%`;
  return tx.$queryRaw<Referring[]>`
    SELECT "record"."id", "record"."noun", "record"."public_title" AS "title" FROM "record"
      JOIN "revision" r ON r."record_id" = "record"."id" AND r."number" = "record"."published_revision"
    WHERE "record"."id" <> ${recordId} AND "record"."state" IN ('published', 'withdrawn') AND r."document"::text LIKE ${pattern}
    ORDER BY 3 LIMIT 50`;
}
