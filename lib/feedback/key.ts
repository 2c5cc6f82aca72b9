import "server-only";
import { db, type Database } from "@/lib/platform/db";
import { environment } from "@/lib/platform/env";

let kept: string | null = null;

/** The key that signs forms: `FEEDBACK_SECRET`, else the one that this database was given when it was made. */
export async function feedbackKey(client: Database = db): Promise<string> {
  const { FEEDBACK_SECRET } = environment();
  if (FEEDBACK_SECRET) return FEEDBACK_SECRET;
  kept ??= (await client.feedbackKey.findUniqueOrThrow({ where: { id: 1 } })).key;
  return kept;
}
