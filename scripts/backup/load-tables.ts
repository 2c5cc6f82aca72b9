import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { quoted } from "./database";
import { BackupFault } from "./fault";
import type { Manifest } from "./manifest";
import { listTablesOfSnapshot } from "./snapshot";
import { sumStream } from "./sum-stream";

type Constraint = { table: string; name: string; definition: string };

/**
 * Begins the one transaction of a restore: references are taken off and triggers rest, so that tables come in any order
 * and the log keeps the numbers and hashes that it had. Returns what puts both back, which checks every reference.
 */
export async function beginLoading(client: pg.ClientBase): Promise<() => Promise<void>> {
  await client.query("BEGIN");
  const { rows: references } = await client.query<Constraint>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conrelid, conname`,
  );
  const { rows: watched } = await client.query<{ table: string }>(
    `SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
     WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  for (const { table } of watched) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  // What the migrations put in comes from the backup.
  const tables = await listTablesOfSnapshot(client);
  await client.query(`TRUNCATE ${tables.map(quoted).join(", ")}`);
  return async () => {
    for (const { table, name, definition } of references)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
    for (const { table } of watched) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };
}

/** Fills a table from its CSV. Returns the SHA-256 of what was read; throws when rows are lacking. */
export async function loadTable(client: pg.ClientBase, table: Manifest["tables"][number], content: Readable) {
  const { pass, sum } = sumStream();
  const columns = table.columns.map(quoted).join(", ");
  const target = client.query(
    copyFrom(`COPY ${quoted(table.name)} (${columns}) FROM STDIN WITH (FORMAT csv, HEADER match, ENCODING 'UTF8')`),
  );
  await pipeline(content, pass, target);
  if (target.rowCount !== table.rows)
    throw new BackupFault("rowCount", { table: table.name, found: target.rowCount, expected: table.rows });
  return sum().sha256;
}

export async function resetSequences(client: pg.ClientBase, sequences: Manifest["sequences"]): Promise<void> {
  for (const { name, value } of sequences)
    if (value) await client.query("SELECT setval($1::regclass, $2::bigint)", [quoted(name), value]);
}
