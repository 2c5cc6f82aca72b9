import "server-only";
import { db, type Database } from "@/lib/platform/db";

/** The latest letters, the newest last. Those that have gone out have no body any more. */
export async function readOutbox(client: Database = db) {
  const latest = await client.mailOutbox.findMany({ orderBy: { id: "desc" }, take: 50 });
  return latest.reverse();
}
