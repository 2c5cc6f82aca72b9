import { randomBytes } from "node:crypto";
import { asAdministrator, createDatabase, dropDatabase, plainAddress } from "../schema-engine/connection.mjs";

const PREFIX = "scratch_";

/** Makes a database of a random name in the same cluster, as a copy of a template if one is named. */
export async function createScratchDatabase(clusterUrl, template) {
  const name = `${PREFIX}${randomBytes(8).toString("hex")}`;
  const url = plainAddress(clusterUrl, name);
  await createDatabase(url, name, template);
  return { url, drop: () => dropDatabase(url) };
}

/** Removes what runs that were killed left behind. */
export async function dropAllScratchDatabases(clusterUrl) {
  const names = await asAdministrator(clusterUrl, async (client) => {
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [PREFIX]);
    return rows.map((row) => row.datname);
  });
  for (const name of names) await dropDatabase(clusterUrl, name);
}
