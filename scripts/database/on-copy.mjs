import { createScratchDatabase } from "./scratch.mjs";
import { SEEDED_TEMPLATE } from "./templates.mjs";

/** Does the work on a copy of the seeded catalogue, which is dropped afterwards. */
export async function onCopy(clusterUrl, work) {
  const database = await createScratchDatabase(clusterUrl, SEEDED_TEMPLATE);
  try {
    return await work(database.url);
  } finally {
    await database.drop();
  }
}
