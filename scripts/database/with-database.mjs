import { onInterruption } from "../interruption.mjs";
import { explain } from "../faults.mjs";
import { sayError } from "../say.mjs";
import { startEmbedded } from "./embedded.mjs";

/** Does the work on DATABASE_URL, or on the embedded database, which is stopped afterwards unless others use it. */
async function withDatabase(work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const database = await startEmbedded();
  try {
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

/** The same as a whole command: an interruption still stops the database, and a fault is told in one sentence. */
export async function runCommand(work) {
  onInterruption();
  try {
    await withDatabase(work);
  } catch (error) {
    sayError(explain(error));
    process.exitCode = 1;
  }
  process.exit(); // the schema engine leaves a timer of ten seconds behind
}
