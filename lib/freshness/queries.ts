import "server-only";
import { locales } from "@/lib/platform/i18n/locales";
import { db, type Database } from "@/lib/platform/db";
import { sameAddressIn } from "@/lib/routes";
import { referencesIn } from "./references-in";
import type { RecordChange } from "./lineage";

/** More changed records than this are the whole site: it costs less to make every page anew than to tell which. */
const mostRecords = 300;

export type ContentChanges = {
  /** The version that a front has once it has taken these in. */
  version: string;
  /** True when it cannot be told what changed. */
  everything: boolean;
  records: RecordChange[];
  /** Addresses named by the change itself, in every language. */
  addresses: string[];
};

/** The content version now; a decimal, since it may outgrow a number. */
export async function findContentVersion(client: Database = db): Promise<string> {
  const { version } = await client.contentVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } });
  return String(version);
}

/** What has changed since a version; null when nothing has. Versions that nobody remembers any more change everything. */
export async function findChangesSince(since: string, client: Database = db): Promise<ContentChanges | null> {
  const version = await findContentVersion(client);
  if (version === since) return null;
  const rows = await client.contentChange.findMany({
    where: { version: { gt: BigInt(since), lte: BigInt(version) } },
    orderBy: { version: "asc" },
    select: { recordIds: true, addresses: true },
  });
  const ids = [...new Set(rows.flatMap(({ recordIds }) => recordIds))];
  const isWhole = BigInt(rows.length) === BigInt(version) - BigInt(since) && ids.length <= mostRecords;
  if (!isWhole) return { version, everything: true, records: [], addresses: [] };
  return {
    version,
    everything: false,
    records: await describeChanges(ids, client),
    addresses: [...new Set(rows.flatMap(({ addresses }) => addresses).flatMap(inEveryLanguage))],
  };
}

const inEveryLanguage = (address: string) => locales.flatMap((locale) => sameAddressIn(locale, address) ?? []);

async function describeChanges(ids: string[], client: Database): Promise<RecordChange[]> {
  const records = await client.record.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      noun: true,
      slugs: { select: { slug: true } },
      // What it led to before and what it leads to now.
      publications: { orderBy: { id: "desc" }, take: 2, select: { revision: { select: { document: true } } } },
    },
  });
  return Promise.all(
    records.map(async ({ id, noun, slugs, publications }) => ({
      noun,
      keys: [id, ...slugs.map(({ slug }) => slug)],
      linked: await keysOf(referencesIn(publications.map(({ revision }) => revision.document)), client),
    })),
  );
}

/** The ids and the slugs of records, and of the regions around and inside them. */
async function keysOf(ids: string[], client: Database): Promise<string[]> {
  const regions = await listRegionsAround(
    ids.filter((id) => id.startsWith("region-")),
    client,
  );
  const all = [...new Set([...ids, ...regions])];
  const slugs = await client.slug.findMany({
    where: { recordId: { in: all }, isCurrent: true },
    select: { slug: true },
  });
  return [...all, ...slugs.map(({ slug }) => slug)];
}

// A list for a county counts what is in its municipalities, and the other way round.
async function listRegionsAround(ids: string[], client: Database): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await client.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE edge AS (
      SELECT id AS low, parent_id AS high FROM region WHERE parent_id IS NOT NULL
      UNION SELECT member_id, group_id FROM region_membership
    ), above AS (
      SELECT unnest(${ids}::text[]) AS id
      UNION SELECT edge.high FROM above JOIN edge ON edge.low = above.id
    ), below AS (
      SELECT unnest(${ids}::text[]) AS id
      UNION SELECT edge.low FROM below JOIN edge ON edge.high = below.id
    )
    SELECT id FROM above UNION SELECT id FROM below`;
  return rows.map(({ id }) => id);
}

export type KnownSlug = [scope: string, slug: string];

/** Every slug that leads or has led to a record: addresses worth asking for. */
export async function listKnownSlugs(recordIds: string[] | null = null, client: Database = db): Promise<KnownSlug[]> {
  const rows = await client.slug.findMany({
    where: recordIds ? { recordId: { in: recordIds } } : {},
    select: { scope: true, slug: true },
  });
  return rows.map(({ scope, slug }) => [scope, slug]);
}
