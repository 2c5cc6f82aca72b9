import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { db, type Database } from "@/lib/platform/db";

/** A front that has not been heard of for this long is not waited for. */
const aliveMilliseconds = 15_000;
const pollMilliseconds = 20;

/**
 * Tells the others that all pages of a front have a version, a number of this database's count. It changes no content: there
 * is no command and nothing to audit.
 */
export async function reportFront({ id, version }: { id: string; version: string }, client: Database = db) {
  const seenAt = new Date();
  const row = { version: BigInt(version), seenAt };
  await client.front.upsert({ where: { id }, create: { id, ...row }, update: row });
  await client.front.deleteMany({ where: { seenAt: { lt: new Date(seenAt.getTime() - 100 * aliveMilliseconds) } } });
}

export async function forgetFront(id: string, client: Database = db): Promise<void> {
  await client.front.deleteMany({ where: { id } });
}

/** Waits until every other living front has a version; false when the patience runs out first. */
export async function waitForFronts(
  { id, version, patienceMs }: { id: string; version: string; patienceMs: number },
  client: Database = db,
): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const behind = await client.front.count({
      where: {
        id: { not: id },
        seenAt: { gt: new Date(Date.now() - aliveMilliseconds) },
        version: { lt: BigInt(version) },
      },
    });
    if (behind === 0) return true;
    if (Date.now() > deadline) return false;
    await wait(pollMilliseconds);
  }
}

/** Adds to how often pages were opened on a day (YYYY-MM-DD, in Finland). */
export async function addVisits(day: string, counts: [path: string, count: number][], client: Database = db) {
  await client.$executeRaw`
    INSERT INTO visit_count (day, path, count)
    SELECT ${day}::date, * FROM unnest(${counts.map(([path]) => path)}::text[], ${counts.map(([, count]) => count)}::int[])
    ON CONFLICT (day, path) DO UPDATE SET count = visit_count.count + EXCLUDED.count`;
}
