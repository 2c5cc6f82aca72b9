import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { startEmbedded } from "@/scripts/database/embedded.mjs";
import { createScratchDatabase } from "@/scripts/database/scratch.mjs";
import { prepareTemplates, SEEDED_TEMPLATE } from "@/scripts/database/templates.mjs";
import { inProject } from "@/scripts/project.mjs";

const START_ATTEMPTS = 60;

/** A cluster that only this test has, safe against power cuts as a real one is, with a copy of the seeded catalogue. */
export async function startOwnCluster() {
  const start = () => startEmbedded({ directory: inProject(".data", "faults-postgres"), durable: true });
  let cluster = await start();
  await prepareTemplates(cluster.url);
  const database = await createScratchDatabase(cluster.url, SEEDED_TEMPLATE);
  const [row] = await ask<{ data_directory: string }>(database.url, "SHOW data_directory");
  const postmaster = () => Number(readFileSync(join(row!.data_directory, "postmaster.pid"), "utf8").split("\n")[0]);

  return {
    url: database.url,
    ask: <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => ask<R>(database.url, sql, values),
    /** Ends the server without a checkpoint: by its own immediate shutdown, or as a power cut would. */
    async die(how: "SIGQUIT" | "SIGKILL"): Promise<void> {
      process.kill(postmaster(), how);
      while (await cluster.isRunning()) await wait(20);
    },
    async startAgain(): Promise<void> {
      await cluster.stop().catch(() => {});
      // Processes of the dead server hold its memory for some moments more.
      for (let attempt = 1; ; attempt += 1) {
        try {
          cluster = await start();
          return;
        } catch (error) {
          if (attempt === START_ATTEMPTS) throw error;
          await wait(250);
        }
      }
    },
    async stop(): Promise<void> {
      await database.drop();
      await cluster.stop();
    },
  };
}

export type OwnCluster = Awaited<ReturnType<typeof startOwnCluster>>;

async function ask<R extends pg.QueryResultRow>(connectionString: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
