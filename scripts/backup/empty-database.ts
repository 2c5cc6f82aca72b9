import type pg from "pg";
import { listTables, quoted } from "./database";
import { BackupFault } from "./fault";
import { migrationsTable } from "./snapshot";

/** What migrations themselves put in: a database that holds nothing else is empty. */
const filledByMigrations = ["audit_head", "content_version", "editor_key", "feedback_key"];

/** Throws unless nothing would be lost: no tables at all, or a portal's tables without a row, which then go. */
export async function requireEmpty(client: pg.ClientBase): Promise<void> {
  const tables = await listTables(client);
  const foreign = tables.length > 0 && !tables.includes(migrationsTable) ? tables[0] : undefined;
  if (foreign) throw new BackupFault("notEmpty", { table: foreign });
  for (const table of tables.filter((name) => name !== migrationsTable && !filledByMigrations.includes(name))) {
    const { rows } = await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    if (rows.length > 0) throw new BackupFault("notEmpty", { table });
  }
  if (tables.length > 0) await clearDatabase(client);
}

/** Takes the portal's tables, types and functions away, and those of the worker; what an extension brought stays. */
export async function clearDatabase(client: pg.ClientBase): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query("DROP SCHEMA IF EXISTS graphile_worker CASCADE");
    for (const drop of await listDrops(client)) await client.query(drop);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function listDrops(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(`
    SELECT format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) AS statement FROM pg_class
      WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace AND NOT ${ofExtension("pg_class")}
    UNION ALL
    SELECT format('DROP FUNCTION IF EXISTS %s CASCADE', oid::regprocedure) FROM pg_proc
      WHERE prokind = 'f' AND pronamespace = current_schema()::regnamespace AND NOT ${ofExtension("pg_proc")}
    UNION ALL
    SELECT format('DROP TYPE IF EXISTS %s CASCADE', oid::regtype) FROM pg_type
      WHERE typtype = 'e' AND typnamespace = current_schema()::regnamespace AND NOT ${ofExtension("pg_type")}`);
  return rows.map(({ statement }) => statement);
}

const ofExtension = (catalog: string) =>
  `EXISTS (SELECT 1 FROM pg_depend WHERE classid = '${catalog}'::regclass AND objid = ${catalog}.oid AND deptype = 'e')`;
