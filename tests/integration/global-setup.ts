import { startTestCluster } from "@/scripts/database/test-cluster.mjs";
import { prepareTemplates } from "@/scripts/database/templates.mjs";

/** Gives the tests a cluster with the template databases: the one of TEST_DATABASE_URL, else our own. */
export default async function setUp() {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => {} } : await startTestCluster();
  process.env.TEST_DATABASE_URL = cluster.url;
  await prepareTemplates(cluster.url);
  return cluster.stop;
}
