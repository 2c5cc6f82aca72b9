import { explain } from "../faults.mjs";
import { onInterruption } from "../interruption.mjs";
import { sayError } from "../say.mjs";
import { buildElements } from "../setup/elements.mjs";
import { generateClient } from "../setup/prisma-client.mjs";
import { createScratchDatabase } from "./scratch.mjs";
import { prepareTemplates, SEEDED_TEMPLATE } from "./templates.mjs";
import { startTestCluster } from "./test-cluster.mjs";

/** Does the work on a throw-away copy of the seeded database, in the cluster of the tests: never on the portal's data. */
export async function onScratchDatabase(work) {
  onInterruption();
  let cluster;
  try {
    await generateClient();
    await buildElements();
    cluster = await startTestCluster();
    await prepareTemplates(cluster.url);
    const database = await createScratchDatabase(cluster.url, SEEDED_TEMPLATE);
    try {
      await work(database.url);
    } finally {
      await database.drop();
    }
  } catch (error) {
    sayError(explain(error));
    process.exitCode = 1;
  }
  await cluster?.stop();
  process.exit(); // the schema engine leaves a timer of ten seconds behind
}
