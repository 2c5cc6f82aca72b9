import "server-only";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { listActorNames } from "@/lib/content/history-queries";
import { addDays } from "@/lib/platform/dates/partial-date";
import { instantInFinland } from "@/lib/platform/dates/finnish-clock";
import { db, type Database } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";

export type AuditFilters = {
  action: string | null;
  actorName: string | null;
  /** A record's id, or words of its name. */
  record: string | null;
  /** Days in Finland, both included. */
  from: string | null;
  to: string | null;
  page: number;
};

const eventsOnPage = 100;

/** What has been done to the records that the actor minds, the newest first; everything for who minds the portal. */
export async function listAuditEvents(actor: EditorActor, filters: AuditFilters, client: Database = db) {
  const meant = meantEvents(actor, filters);
  const [[counted], rows] = await Promise.all([
    client.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${meant}`,
    client.$queryRaw<{ id: bigint }[]>`
      SELECT e."id" FROM ${meant} ORDER BY e."id" DESC LIMIT ${eventsOnPage} OFFSET ${(filters.page - 1) * eventsOnPage}`,
  ]);
  const { total } = counted!;
  const where = { id: { in: rows.map(({ id }) => id) } };
  const events = await client.auditEvent.findMany({ where, orderBy: { id: "desc" } });
  const told = events.map(({ detail }) => JSON.stringify(detail).match(/"[a-z]+-[a-z0-9-]+"/g) ?? []);
  const ids = told.flat().map((id) => id.slice(1, -1));
  const [names, records] = await Promise.all([
    listActorNames([...events.map(({ actorId }) => actorId), ...ids], client),
    client.record.findMany({
      where: {
        OR: [
          { id: { in: events.flatMap(({ recordId }) => recordId ?? []) } },
          // What an event mentions besides its own record may be nobody's business but its keepers'.
          { id: { in: ids }, state: "published" },
        ],
      },
      select: { id: true, title: true },
    }),
  ]);
  const titles: ReadonlyMap<string, string> = new Map(records.map(({ id, title }) => [id, title]));
  return { total, pages: Math.max(1, Math.ceil(total / eventsOnPage)), events, names, titles };
}

export type AuditPage = Awaited<ReturnType<typeof listAuditEvents>>;

/** The events that pass every filter, as the end of a query; whose records and names they are is asked where they stand. */
function meantEvents(actor: EditorActor, { action, actorName, record, from, to }: AuditFilters): Prisma.Sql {
  const scope = scopeOf(actor, "audit.read");
  const named = (column: Prisma.Sql, words: string) => Prisma.sql`strpos(lower(${column}), lower(${words})) > 0`;
  const conditions = [
    Prisma.sql`true`,
    ...(scope === "everywhere"
      ? []
      : [
          Prisma.sql`CASE WHEN e."record_id" IS NULL THEN e."actor_id" = ${actor.id} ELSE EXISTS (
            SELECT 1 FROM "record_owner" o WHERE o."record_id" = e."record_id" AND o."organization_id" = ANY(${scope}::text[])) END`,
        ]),
    ...(record
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "record" r
            WHERE r."id" = e."record_id" AND (r."id" = ${record} OR ${named(Prisma.sql`r."title"`, record)}))`,
        ]
      : []),
    ...(actorName
      ? [Prisma.sql`e."actor_id" IN (SELECT a."id" FROM "editor" a WHERE ${named(Prisma.sql`a."name"`, actorName)})`]
      : []),
    ...(action ? [Prisma.sql`e."action" = ${action}`] : []),
    ...(from ? [Prisma.sql`e."at" >= ${instantInFinland(from, "00:00")}`] : []),
    ...(to ? [Prisma.sql`e."at" < ${instantInFinland(addDays(to, 1), "00:00")}`] : []),
  ];
  return Prisma.sql`"audit_event" e WHERE ${Prisma.join(conditions, " AND ")}`;
}

/** The first event that does not follow from the one before it; null when the whole log adds up. */
export async function findBrokenAuditEvent(client: Database = db): Promise<bigint | null> {
  const [broken] = await client.$queryRaw<{ id: bigint }[]>`
    SELECT chained."id" FROM (
      SELECT "audit_event"."id", "hash",
        "audit_event_hash"(coalesce(lag("hash") OVER (ORDER BY "id"), ''), "audit_event") AS "expected"
      FROM "audit_event") chained
    WHERE "hash" <> "expected" ORDER BY 1 LIMIT 1`;
  if (broken) return broken.id;
  const [cut] = await client.$queryRaw<{ event_id: bigint }[]>`
    SELECT "event_id" FROM "audit_head" WHERE "event_id" > 0 AND NOT EXISTS (
      SELECT 1 FROM "audit_event" WHERE "id" = "audit_head"."event_id" AND "hash" = "audit_head"."hash")`;
  return cut?.event_id ?? null;
}
