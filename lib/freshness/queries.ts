import "server-only";
import { locales } from "@/lib/platform/i18n/locales";
import { db, type Database } from "@/lib/platform/db";
import { sameAddressIn } from "@/lib/routes";
import { describeChanges, mostRecords } from "./reach";
import type { RecordChange } from "./lineage";

export type ContentChanges = {
  /** The version ("count:number") that a front has once it has taken these in. */
  version: string;
  /** True when it cannot be told what changed. */
  everything: boolean;
  records: RecordChange[];
  /** Addresses named by the change itself, in every language. */
  addresses: string[];
};

/** A content version with the count that it belongs to: "count:number". A number alone says nothing of another database. */
export async function findContentVersion(client: Database = db): Promise<string> {
  const { version, countId } = await client.contentVersion.findUniqueOrThrow({
    where: { id: 1 },
    select: { version: true, countId: true },
  });
  return `${countId}:${version}`;
}

const partsOf = (version: string) => {
  const [count = "", number = "0"] = version.split(":");
  return { count, number: BigInt(number) };
};

/** What has changed since a version; null when nothing has. Versions that nobody remembers any more change everything. */
export async function findChangesSince(since: string, client: Database = db): Promise<ContentChanges | null> {
  const version = await findContentVersion(client);
  if (version === since) return null;
  const [from, to] = [partsOf(since), partsOf(version)];
  const unknown: ContentChanges = { version, everything: true, records: [], addresses: [] };
  if (from.count !== to.count) return unknown;
  const rows = await client.contentChange.findMany({
    where: { version: { gt: from.number, lte: to.number } },
    orderBy: { version: "asc" },
    select: { recordIds: true, addresses: true },
  });
  const changed = rows.flatMap(({ recordIds }) => recordIds);
  const ids = [...new Set(changed)];
  const isWhole = BigInt(rows.length) === to.number - from.number && ids.length <= mostRecords;
  const times = Math.max(...countsOf(changed));
  const records = isWhole ? await describeChanges(ids, { times, client }) : null;
  if (!records) return unknown;
  return {
    version,
    everything: false,
    records,
    addresses: [...new Set(rows.flatMap(({ addresses }) => addresses).flatMap(inEveryLanguage))],
  };
}

function countsOf(ids: string[]): Iterable<number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts.values();
}

const inEveryLanguage = (address: string) => locales.flatMap((locale) => sameAddressIn(locale, address) ?? []);

/** Every record that is or has been public, by each of its slugs as "scope/slug": addresses worth asking for. */
export async function listSubjects(client: Database = db): Promise<string[]> {
  const rows = await client.slug.findMany({ select: { scope: true, slug: true } });
  return rows.map(({ scope, slug }) => `${scope}/${slug}`);
}
