import pg from "pg";
import { plainAddress } from "../schema-engine/connection.mjs";

/** A connection of our own: a snapshot is the business of one. */
export async function openDatabase(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: plainAddress(url),
    connectionTimeoutMillis: 10_000,
    application_name: "perhepolku-backup",
    keepAlive: true,
  });
  // A connection that breaks fails the query that runs; without a listener it would end the process.
  client.on("error", () => {});
  await client.connect();
  return client;
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The tables of the portal's schema by name, Prisma's own list of migrations among them. */
export async function listTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace ORDER BY relname COLLATE "C"`,
  );
  return rows.map(({ name }) => name);
}

/** What is applied to the database, in the order of the names. */
export async function listMigrations(client: pg.ClientBase): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}
