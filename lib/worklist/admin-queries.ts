import "server-only";
import type { Noun } from "@/lib/content/document-parts";
import type { EditorActor } from "@/lib/editors/roles";
import { countLinks } from "@/lib/links/admin-queries";
import { feedbackInScope, isWaiting } from "@/lib/feedback/admin-queries";
import { addDays, type Day } from "@/lib/platform/dates/partial-date";
import { dayInFinland } from "@/lib/platform/dates/today";
import { db, type Database } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { announcedDays, checkedNouns } from "@/lib/upkeep/intervals";
import { listAskStandings, type AskStanding } from "@/lib/upkeep/confirmation/ask-standing";
import { countLimit, pagesOf } from "./most-counted";
import { listRecordNames } from "./record-names";
import { isCheck, type RecordPart } from "./record-parts";
import { inScope } from "./scope";

/** A draft that nobody has touched for so long lies about. */
const lyingDays = 14;

export type WorkItem = {
  id: string;
  noun: Noun;
  name: string;
  /** What the part is about: the day of the last check, of submitting, of publication, of the draft; null for none. */
  at: Date | null;
  /** More of it, by part: a note to the publisher, what is scheduled, why a mail came back. */
  detail: string | null;
  /** The numbers of the public version and of the draft on top of it; null when there is not both. */
  change: { from: number; to: number } | null;
  /** A contact that has said what should be changed cannot be found right before that is settled. */
  hasCorrection: boolean;
  /** Of a contact that is to be checked: whether it can be asked by mail. */
  ask: AskStanding | null;
};

type Row = Pick<WorkItem, "id" | "at" | "detail" | "hasCorrection"> & { from: number | null; to: number };
type Moment = { day: Day; now: Date };

/** The records of each part, before scope and order: `r` is the record. */
function sourceOf(part: RecordPart, { day, now }: Moment): { from: Prisma.Sql; at: Prisma.Sql; detail: Prisma.Sql } {
  const nothing = Prisma.sql`NULL::text`;
  const checked = Prisma.sql`r."checked_on"`;
  const due = Prisma.sql`r."checked_on" + r."check_interval_days"`;
  const isToCheck = Prisma.sql`r."state" = 'published' AND r."noun"::text = ANY(${checkedNouns})`;
  const lying = new Date(now.getTime() - lyingDays * 86_400_000);
  switch (part) {
    case "corrections":
      return {
        from: Prisma.sql`"record" r JOIN (SELECT "contact_id", min("created_at") AS "at" FROM "contact_correction"
          WHERE "handled_at" IS NULL GROUP BY "contact_id") c ON c."contact_id" = r."id" WHERE r."state" <> 'deleted'`,
        at: Prisma.sql`c."at"`,
        detail: nothing,
      };
    case "returned":
      return {
        from: Prisma.sql`"record" r WHERE r."returned_note" IS NOT NULL AND r."state" <> 'deleted'`,
        at: Prisma.sql`(SELECT max(e."at") FROM "audit_event" e WHERE e."record_id" = r."id" AND e."action" = 'record.returned')`,
        detail: Prisma.sql`r."returned_note"`,
      };
    case "overdue":
      return {
        from: Prisma.sql`"record" r WHERE ${isToCheck} AND (${due} IS NULL OR ${due} < ${day}::date)`,
        at: checked,
        detail: nothing,
      };
    case "soon":
      return {
        from: Prisma.sql`"record" r WHERE ${isToCheck} AND ${due} BETWEEN ${day}::date AND ${addDays(day, announcedDays)}::date`,
        at: checked,
        detail: nothing,
      };
    case "review":
      return {
        from: Prisma.sql`"record" r WHERE r."submitted_at" IS NOT NULL AND r."state" <> 'deleted'`,
        at: Prisma.sql`r."submitted_at"`,
        detail: Prisma.sql`r."submitted_note"`,
      };
    case "scheduled":
      return {
        from: Prisma.sql`"record" r JOIN "schedule" s ON s."record_id" = r."id"
          WHERE s."done_at" IS NULL AND s."cancelled_at" IS NULL AND r."state" <> 'deleted'`,
        at: Prisma.sql`s."at"`,
        detail: Prisma.sql`CASE WHEN s."failure" IS NULL THEN s."kind"::text ELSE 'failed' END`,
      };
    case "bounced":
      return {
        from: Prisma.sql`"record" r JOIN "confirmation_request" q ON q."record_id" = r."id"
          JOIN "mail_outbox" m ON m."id" = q."mail_id"
          WHERE m."failure" IS NOT NULL AND m."sent_at" IS NULL AND m."next_at" IS NULL AND q."used_at" IS NULL
            AND r."state" = 'published' AND q."created_at" = (SELECT max(x."created_at") FROM "confirmation_request" x
              WHERE x."record_id" = r."id")`,
        at: Prisma.sql`q."created_at"`,
        detail: Prisma.sql`m."failure"`,
      };
    case "lying":
      return {
        from: Prisma.sql`(SELECT "id" FROM "record" WHERE "latest_revision" > COALESCE("published_revision", 0)
            UNION SELECT "record_id" FROM "working_copy") c
          JOIN "record" r ON r."id" = c."id" JOIN "revision" v ON v."record_id" = r."id" AND v."number" = r."latest_revision"
          LEFT JOIN LATERAL (SELECT max(w."updated_at") AS "at" FROM "working_copy" w WHERE w."record_id" = r."id") w ON TRUE
          WHERE r."state" <> 'deleted' AND r."submitted_at" IS NULL
            AND greatest(CASE WHEN r."latest_revision" > coalesce(r."published_revision", 0) THEN v."created_at" END, w."at") < ${lying}
            AND NOT EXISTS (SELECT 1 FROM "schedule" s WHERE s."record_id" = r."id" AND s."done_at" IS NULL AND s."cancelled_at" IS NULL)`,
        at: Prisma.sql`greatest(v."created_at", w."at")`,
        detail: nothing,
      };
  }
}

type Paging = { perPage: number; page: number };

/** A part of the editor's worklist: the oldest first, what nobody has ever checked last. The total is counted to `mostCounted`. */
export async function listWork(
  actor: EditorActor,
  part: RecordPart,
  { perPage, page }: Paging,
  { now = new Date(), client = db }: { now?: Date; client?: Database } = {},
): Promise<{ items: WorkItem[]; total: number; pageCount: number }> {
  const source = sourceOf(part, { day: dayInFinland(now), now });
  const { at, detail } = source;
  const where = Prisma.sql`${source.from} AND ${inScope(actor, "record.read")}`;
  const [counted] = await client.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS "count" FROM (SELECT 1 FROM ${where} LIMIT ${countLimit}) c`;
  const rows = await client.$queryRaw<Row[]>`
    SELECT r."id", ${at} AS "at", ${detail} AS "detail", r."published_revision" AS "from", r."latest_revision" AS "to",
      EXISTS (SELECT 1 FROM "contact_correction" x WHERE x."contact_id" = r."id" AND x."handled_at" IS NULL) AS "hasCorrection"
    FROM ${where}
    ORDER BY "at" ASC NULLS LAST, r."id" LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  const ids = rows.map(({ id }) => id);
  const [names, asks] = await Promise.all([
    listRecordNames(client, ids, actor),
    isCheck(part) ? listAskStandings(client, ids, now) : new Map<string, AskStanding>(),
  ]);
  const total = Number(counted!.count);
  return {
    items: rows.flatMap(({ from, to, ...row }) => {
      const record = names.get(row.id);
      const change = from !== null && from < to ? { from, to } : null;
      return record ? [{ ...record, ...row, change, ask: asks.get(row.id) ?? null }] : [];
    }),
    total,
    pageCount: pagesOf(total, perPage),
  };
}

/** What waits outside the lists of records: links that are broken, readers' messages. */
export async function countWork(actor: EditorActor, client: Database = db) {
  const [brokenLinks, suggestedLinks, feedback] = await Promise.all([
    countLinks(actor, "broken", client),
    countLinks(actor, "suggested", client),
    client.feedback.count({ where: { ...feedbackInScope(actor), ...isWaiting } }),
  ]);
  return { brokenLinks, suggestedLinks, feedback };
}
