import pg from "pg";
import { runContentProgram } from "../content-command.mjs";
import { asAdministrator, createDatabase, dropDatabase, plainAddress } from "../schema-engine/connection.mjs";
import { fingerprint } from "../setup/fingerprint.mjs";
import { migrate } from "./migrate.mjs";

export const SEEDED_TEMPLATE = "perhepolku_template";
export const EMPTY_TEMPLATE = "perhepolku_empty";

const MADE_FROM = ["prisma", "lib", "scripts/content", "scripts/database/templates.mjs", "package-lock.json"];
const LOCK = 712_024_002;

/**
 * Makes the databases that tests copy: one with the tables only, one with the seed documents too. Nothing is
 * done while they match the sources. Returns false then.
 */
export async function prepareTemplates(clusterUrl) {
  const guard = new pg.Client({ connectionString: plainAddress(clusterUrl, "postgres") });
  await guard.connect();
  try {
    await guard.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const current = fingerprint(MADE_FROM);
    if ((await commentOn(clusterUrl, SEEDED_TEMPLATE)) === current) return false;

    const empty = plainAddress(clusterUrl, EMPTY_TEMPLATE);
    const seeded = plainAddress(clusterUrl, SEEDED_TEMPLATE);
    await dropDatabase(seeded);
    await dropDatabase(empty);
    await createDatabase(empty);
    await migrate(empty);
    await createDatabase(seeded, SEEDED_TEMPLATE, EMPTY_TEMPLATE);
    await runContentProgram("seed", seeded, [], {});
    await guard.query(`COMMENT ON DATABASE ${SEEDED_TEMPLATE} IS '${current}'`);
  } finally {
    await guard.end();
  }
}

function commentOn(clusterUrl, name) {
  return asAdministrator(clusterUrl, async (client) => {
    const sql = "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1";
    return (await client.query(sql, [name])).rows[0]?.comment ?? null;
  });
}
