import "server-only";
import type { Noun } from "@/lib/content/document-parts";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Database } from "@/lib/platform/db";
import type { RecordChange } from "./lineage";
import { referencesIn } from "./references-in";

/** More changed records, or records bound to one, than this are the whole site: it is not worth telling which pages. */
export const mostRecords = 300;
const mostReferrers = 2_000;

/** A page about a region or an organization lists also what is bound to it through one of these. */
const between: ReadonlySet<Noun> = new Set<Noun>(["programme", "project", "location", "person", "contact"]);

/** What each changed record is bound to, changed at most so many times; null when that is too much to follow. */
export async function describeChanges(
  ids: string[],
  { times, client }: { times: number; client: Database },
): Promise<RecordChange[] | null> {
  const records = await client.record.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      noun: true,
      // What it led to before, after each change, and now.
      publications: { orderBy: { id: "desc" }, take: times + 1, select: { revision: { select: { document: true } } } },
    },
  });
  const changes: RecordChange[] = [];
  for (const { id, noun, publications } of records) {
    const referrers = await listReferrers(id, noun, client);
    if (referrers.length >= mostReferrers) return null;
    const linked = referencesIn(publications.map(({ revision }) => revision.document));
    const onward = linked.filter((other) => between.has(other.split("-", 1)[0] as Noun));
    const further = referencesIn(await listPublicDocuments([...onward, ...referrers], client));
    const around = await listAround([...linked, ...further], client);
    changes.push({
      noun,
      keys: await keysOf([id], client),
      near: await keysOf(referrers, client),
      far: await keysOf([...linked, ...further, ...around], client),
    });
  }
  return changes;
}

async function keysOf(ids: string[], client: Database): Promise<string[]> {
  const slugs = await client.slug.findMany({
    where: { recordId: { in: [...new Set(ids)] } },
    select: { scope: true, slug: true },
  });
  return slugs.map(({ scope, slug }) => `${scope}/${slug}`);
}

async function listPublicDocuments(ids: string[], client: Database): Promise<unknown[]> {
  if (ids.length === 0) return [];
  const rows = await client.$queryRaw<{ document: unknown }[]>`
    SELECT revision.document FROM record
      JOIN revision ON revision.record_id = record.id AND revision.number = record.published_revision
    WHERE record.id = ANY(${ids})`;
  return rows.map(({ document }) => document);
}

// A list for a county counts what is in its municipalities, and the other way round; a situation what its codes mean.
async function listAround(ids: string[], client: Database): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE edge AS (
      SELECT id AS low, parent_id AS high FROM region WHERE parent_id IS NOT NULL
      UNION SELECT member_id, group_id FROM region_membership
    ), above AS (
      SELECT unnest(${ids}::text[]) AS id UNION SELECT edge.high FROM above JOIN edge ON edge.low = above.id
    ), below AS (
      SELECT unnest(${ids}::text[]) AS id UNION SELECT edge.low FROM below JOIN edge ON edge.high = below.id
    )
    SELECT id FROM above UNION SELECT id FROM below
    UNION SELECT term_id FROM term_match WHERE match_id = ANY(${ids})
    UNION SELECT match_id FROM term_match WHERE term_id = ANY(${ids})`;
  return rows.map(({ id }) => id);
}

type ForeignKey = { tab: string; col: string; owner: string };

/** The columns through which records refer to those of a noun's table, as the database itself knows them. */
async function listForeignKeys(noun: Noun, client: Database): Promise<ForeignKey[]> {
  return client.$queryRaw<ForeignKey[]>`
    SELECT con.conrelid::regclass::text AS tab, quote_ident(col.attname) AS col, quote_ident(own.attname) AS owner
    FROM pg_constraint con
      JOIN pg_attribute col ON col.attrelid = con.conrelid AND col.attnum = con.conkey[1]
      JOIN pg_index key ON key.indrelid = con.conrelid AND key.indisprimary
      JOIN LATERAL (
        SELECT attname, atttypid FROM pg_attribute
        WHERE attrelid = con.conrelid AND (attname = 'record_id' OR attnum = key.indkey[0])
        ORDER BY attname = 'record_id' DESC LIMIT 1
      ) own ON own.atttypid = 'text'::regtype
    WHERE con.contype = 'f' AND con.confrelid = ${noun}::regclass AND con.conrelid <> 'record_owner'::regclass`;
}

async function listReferrers(id: string, noun: Noun, client: Database): Promise<string[]> {
  const keys = await listForeignKeys(noun, client);
  if (keys.length === 0) return [];
  const parts = keys.map(({ tab, col, owner }) => {
    const [from, by, of] = [tab, col, owner].map((name) => Prisma.raw(name));
    return Prisma.sql`SELECT ${of} AS id FROM ${from} WHERE ${by} = ${id}`;
  });
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT id FROM (${Prisma.join(parts, " UNION ALL ")}) AS referring WHERE id <> ${id} LIMIT ${mostReferrers}`;
  return rows.map((row) => row.id);
}
