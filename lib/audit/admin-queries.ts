import "server-only";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { listActorNames } from "@/lib/content/history-queries";
import { addDays } from "@/lib/platform/dates/partial-date";
import { instantInFinland } from "@/lib/platform/dates/finnish-clock";
import { db, type Database } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

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
  const where = await whereEvents(actor, filters, client);
  const [total, events] = await Promise.all([
    client.auditEvent.count({ where }),
    client.auditEvent.findMany({
      where,
      orderBy: { id: "desc" },
      skip: (filters.page - 1) * eventsOnPage,
      take: eventsOnPage,
    }),
  ]);
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

async function whereEvents(
  actor: EditorActor,
  { action, actorName, record, from, to }: AuditFilters,
  client: Database,
): Promise<Prisma.AuditEventWhereInput> {
  const scope = scopeOf(actor, "audit.read");
  const own =
    scope === "everywhere" ? null : await idsOf({ owners: { some: { organizationId: { in: scope } } } }, client);
  const meant =
    record && (await idsOf({ OR: [{ id: record }, { title: { contains: record, mode: "insensitive" } }] }, client));
  const actors =
    actorName &&
    (await client.editor.findMany({
      where: { name: { contains: actorName, mode: "insensitive" } },
      select: { id: true },
    }));
  return {
    AND: [
      own ? { OR: [{ recordId: { in: own } }, { recordId: null, actorId: actor.id }] } : {},
      meant ? { recordId: { in: meant } } : {},
      actors ? { actorId: { in: actors.map(({ id }) => id) } } : {},
      action ? { action } : {},
      from ? { at: { gte: instantInFinland(from, "00:00") } } : {},
      to ? { at: { lt: instantInFinland(addDays(to, 1), "00:00") } } : {},
    ],
  };
}

async function idsOf(where: Prisma.RecordWhereInput, client: Database): Promise<string[]> {
  const rows = await client.record.findMany({ where, select: { id: true } });
  return rows.map(({ id }) => id);
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
