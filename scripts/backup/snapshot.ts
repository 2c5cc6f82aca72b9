import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { namesOf } from "@/lib/media/names";
import { listTables, quoted } from "./database";
import type { Manifest } from "./manifest";

/** What is made anew (the search index, by the next start) or must not come back (who was signed in, who was counted, which fronts ran). */
const madeAgain = ["search_doc", "search_post", "search_term", "search_word", "search_index"];
const notToComeBack = ["editor_session", "front", "oidc_attempt", "rate_limit"];
export const leftOut = [...madeAgain, ...notToComeBack].sort();

export const migrationsTable = "_prisma_migrations";

/** Everything that is read until COMMIT is of one moment, and its text the same whatever the server's settings. */
export async function beginSnapshot(client: pg.ClientBase): Promise<void> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(
    "SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'",
  );
}

export async function listTablesOfSnapshot(client: pg.ClientBase): Promise<string[]> {
  return (await listTables(client)).filter((name) => name !== migrationsTable && !leftOut.includes(name));
}

/** The columns of a table that hold what was written, in their order. */
export async function listColumns(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [quoted(table)],
  );
  return rows.map(({ name }) => name);
}

/** Writes a table as CSV with a head, ordered by its key, so that equal rows make equal files. Returns the number of rows. */
export async function copyTable(client: pg.ClientBase, table: string, columns: string[], file: string) {
  const order = await keyOf(client, table);
  const rows = `SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(table)} ORDER BY ${order}`;
  const source = client.query(copyTo(`COPY (${rows}) TO STDOUT WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')`));
  await pipeline(source, createWriteStream(file, { mode: 0o600 }));
  return source.rowCount;
}

/** The key's columns; text by its bytes, since another cluster may order it otherwise. */
async function keyOf(client: pg.ClientBase, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string; collated: boolean }>(
    `SELECT attname AS name, attcollation <> 0 AS collated
     FROM pg_index CROSS JOIN LATERAL unnest(indkey) WITH ORDINALITY AS key(number, place)
     JOIN pg_attribute ON attrelid = indrelid AND attnum = key.number
     WHERE indrelid = $1::regclass AND indisprimary ORDER BY key.place`,
    [quoted(table)],
  );
  return rows.map(({ name, collated }) => quoted(name) + (collated ? ' COLLATE "C"' : "")).join(", ") || "1";
}

/** Read after the tables: a number that has been given meanwhile is only passed over. */
export async function listSequences(client: pg.ClientBase): Promise<Manifest["sequences"]> {
  const { rows } = await client.query<Manifest["sequences"][number]>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = current_schema() ORDER BY sequencename COLLATE "C"`,
  );
  return rows;
}

/** The names of every file that the portal keeps, by the snapshot's rows. */
export async function listMediaNames(client: pg.ClientBase): Promise<string[]> {
  const { rows: known } = await client.query(`SELECT 1 WHERE to_regclass('media_file') IS NOT NULL`);
  if (known.length === 0) return [];
  const { rows } = await client.query<{ hash: string; kind: "image" | "pdf"; widths: number[] }>(
    `SELECT hash, kind, widths FROM media_file WHERE removed_at IS NULL ORDER BY hash COLLATE "C"`,
  );
  return rows.flatMap(namesOf);
}
