import "server-only";
import { db, type Database } from "@/lib/platform/db";

const keptDays = 30;
const dayMilliseconds = 24 * 60 * 60 * 1_000;

/** Forgets which records old versions changed: a front that was away for longer makes every page anew. Returns how many went. */
export async function forgetOldChanges(now: Date, client: Database = db): Promise<number> {
  const before = new Date(now.getTime() - keptDays * dayMilliseconds);
  const { count } = await client.contentChange.deleteMany({ where: { at: { lt: before } } });
  return count;
}
