// What `npm start` does before it serves. Some pages are made while building, those of errors for one, so a PostgreSQL of the
// build's own holds the seed meanwhile; nothing of it comes into the image.
import { stopChildren } from "../../scripts/children.mjs";
import { runContentProgram } from "../../scripts/content-command.mjs";
import { startEmbedded } from "../../scripts/database/embedded.mjs";
import { migrate } from "../../scripts/database/migrate.mjs";
import { explain } from "../../scripts/faults.mjs";
import { sayError } from "../../scripts/say.mjs";
import { buildSite } from "../../scripts/setup/build.mjs";
import { buildElements } from "../../scripts/setup/elements.mjs";
import { generateClient } from "../../scripts/setup/prisma-client.mjs";

let database;
try {
  await generateClient();
  await buildElements();
  database = await startEmbedded();
  await migrate(database.url);
  await runContentProgram("seed", database.url, [], {});
  await buildSite(database);
} catch (error) {
  sayError(explain(error));
  process.exitCode = 1;
}
await database?.stop();
await stopChildren();
process.exit(); // the schema engine leaves a timer of ten seconds behind
