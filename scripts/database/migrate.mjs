import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { inProject } from "../project.mjs";
import { say, words } from "../say.mjs";
import { plainAddress } from "../schema-engine/connection.mjs";
import { openEngine } from "../schema-engine/engine.mjs";
import { runCommand } from "./with-database.mjs";

const LOCK = 712_024_001;
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database lacks, as `prisma migrate deploy` does (the same table and
 * checksums), one process at a time; `only` names those of the directory that may be applied, `again` one that
 * failed and was rolled back. Returns the names of those that were;
 * throws when an applied migration was edited.
 */
export async function migrate(url, { only, again, directory } = {}) {
  const guard = new pg.Client({ connectionString: plainAddress(url) });
  await guard.connect();
  const engine = await openEngine({ datasource: { url } });
  try {
    await guard.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const migrationsList = readMigrations(directory ?? inProject("prisma", "migrations"), only);
    const history = { migrationsList, optInToShadowDatabase: false, filters: NO_FILTERS };
    if (again) await engine.call("markMigrationRolledBack", { migrationName: again });
    const { editedMigrationNames } = await engine.call("diagnoseMigrationHistory", history);
    if (editedMigrationNames.length > 0) {
      throw new Error(`migrations were edited after they were applied: ${editedMigrationNames.join(", ")}`);
    }
    const applied = await engine.call("applyMigrations", { migrationsList, filters: NO_FILTERS });
    await migrateWorker(url);
    return applied.appliedMigrationNames;
  } finally {
    await engine.close();
    await guard.end();
  }
}

/** The worker's tables are its own, in a schema of its own (`graphile_worker`), and of no concern to Prisma. */
async function migrateWorker(url) {
  const { Logger, runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString: plainAddress(url), logger: new Logger(() => () => {}) });
}

function readMigrations(directory, only) {
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => !only || only.includes(name))
    .sort();
  return {
    baseDir: directory,
    lockfile: { path: "migration_lock.toml", content: readFileSync(join(directory, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(directory, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

function argumentOf(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

export function describeMigrations(names) {
  return names.length > 0 ? words.migrated(names) : words.upToDate;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runCommand(async (url) => say(describeMigrations(await migrate(url, { again: argumentOf("--again") }))));
}
