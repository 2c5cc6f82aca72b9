import { PlainFault } from "../faults.mjs";
import { words } from "../say.mjs";

/** The database of DATABASE_URL, or the embedded one; `stop()` stops only the latter. Needs the dependencies. */
export async function openDatabase() {
  const url = process.env.DATABASE_URL;
  if (!url) {
    const { startEmbedded } = await import("../database/embedded.mjs");
    return startEmbedded();
  }
  if (!/^postgres(ql)?:$/.test(URL.canParse(url) ? new URL(url).protocol : ""))
    throw new PlainFault(words.badDatabaseUrl);
  await query(url, "SELECT 1");
  return { url, stop: async () => {}, isRunning: async () => true };
}

/** Fills a database that holds no records yet. Returns false when it holds some. */
export async function seedWhenEmpty(url) {
  const [{ count }] = await query(url, "SELECT count(*)::int AS count FROM record");
  if (count > 0) return refreshOwners(url);
  const { runContentProgram } = await import("../content-command.mjs");
  await runContentProgram("seed", url, [], {});
}

/** Whose each record is, in a database that was filled before that was kept. Returns false when it is known. */
async function refreshOwners(url) {
  const [{ known }] = await query(url, "SELECT EXISTS (SELECT 1 FROM record_owner) AS known");
  if (known) return false;
  const { runProgram } = await import("../content-command.mjs");
  await runProgram("scripts/content/refresh-owners.ts", url, [], {});
}

/** Makes the search index anew when another analyser made it: a dictionary was installed, or the portal was upgraded. */
export async function refreshSearchIndex(url) {
  const { runProgram } = await import("../content-command.mjs");
  const said = await runProgram("scripts/search/reindex.ts", url, ["--when-needed"], {});
  return !said.includes(words.searchIndexCurrent);
}

async function query(url, sql) {
  const { default: pg } = await import("pg");
  const { plainAddress } = await import("../schema-engine/connection.mjs");
  const client = new pg.Client({ connectionString: plainAddress(url), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
