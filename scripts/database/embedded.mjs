import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { inProject } from "../project.mjs";
import { isInUse, registerUse } from "./cluster-users.mjs";
import { createCluster, passwordOf, portOfRunning, ROLE, startServer, stopServer } from "./cluster.mjs";
import { locatePostgres } from "./postgres-files.mjs";
import { withLock } from "./start-lock.mjs";

const DATABASE = "perhepolku";

/**
 * Starts the PostgreSQL that comes from npm, or joins the one that already runs on the same data. Returns the
 * database's address, whether we started it, and `stop()`, which leaves it running while somebody else uses it.
 */
export async function startEmbedded({ directory = inProject(".data", "postgres"), durable = true } = {}) {
  const cluster = locatePostgres(directory);
  const exclusively = (work) => withLock(`${cluster.data}.lock`, work);

  return exclusively(async () => {
    if (!existsSync(cluster.data)) await createCluster(cluster);
    const unregister = registerUse(cluster.data);
    const leave = async () => {
      unregister();
      if (!isInUse(cluster.data)) await stopServer(cluster);
    };
    try {
      const runningPort = await portOfRunning(cluster);
      const port = runningPort ?? (await startServer(cluster, durable));
      const server = `postgresql://${ROLE}:${passwordOf(cluster)}@127.0.0.1:${port}`;
      await createDatabaseWhenMissing(`${server}/postgres`);
      return {
        url: `${server}/${DATABASE}`,
        startedByUs: runningPort === null,
        isRunning: async () => (await portOfRunning(cluster)) !== null,
        stop: () => exclusively(leave),
      };
    } catch (error) {
      await leave();
      throw error;
    }
  });
}

async function createDatabaseWhenMissing(url) {
  const client = await connectWhenReady(url);
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}

// A server that repairs itself after a crash runs already but refuses connections for some seconds.
async function connectWhenReady(connectionString) {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (error.code !== "57P03" || attempt === 60) throw error;
      await wait(500);
    }
  }
}
