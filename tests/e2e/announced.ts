import { expect } from "@playwright/test";
import { inDatabase } from "./signed-in";

/**
 * For what a test has written past the portal: announces it as the portal's own writes do, and waits until the front has
 * taken it in.
 */
export async function announced(recordIds: string[]): Promise<void> {
  const [change] = await inDatabase<{ version: string }>(
    `WITH raised AS (UPDATE content_version SET version = version + 1 WHERE id = 1 RETURNING version),
          kept AS (INSERT INTO content_change (version, record_ids, addresses) SELECT version, $1::text[], '{}' FROM raised)
     SELECT version::text, pg_notify('content', version::text) FROM raised`,
    [recordIds],
  );
  const isBehind = () =>
    inDatabase(`SELECT id FROM front WHERE version < $1 AND seen_at > now() - interval '15 seconds'`, [
      change!.version,
    ]);
  await expect.poll(isBehind, { timeout: 20_000 }).toEqual([]);
}
