import { inProject } from "../project.mjs";
import { startEmbedded } from "./embedded.mjs";
import { dropAllScratchDatabases } from "./scratch.mjs";

/** Starts or joins the cluster of the tests, which is fast and does not survive a power cut. */
export async function startTestCluster() {
  const cluster = await startEmbedded({ directory: inProject(".data", "test-postgres"), durable: false });
  if (cluster.startedByUs) await dropAllScratchDatabases(cluster.url);
  return cluster;
}
