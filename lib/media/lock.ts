import type { Database } from "@/lib/platform/db";

/** Until the transaction ends nobody else brings in, deletes or clears away the file of this hash. */
export async function lockFile(tx: Database, hash: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`media ${hash}`}, 0))`;
  await tx.$executeRaw`SELECT 1 FROM "media_file" WHERE "hash" = ${hash} FOR UPDATE`;
}
