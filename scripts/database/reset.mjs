import { runContentProgram } from "../content-command.mjs";
import { PlainFault } from "../faults.mjs";
import { say, words } from "../say.mjs";
import { createDatabase, dropDatabase } from "../schema-engine/connection.mjs";
import { migrate } from "./migrate.mjs";
import { runCommand } from "./with-database.mjs";

await runCommand(async (url) => {
  if (process.env.DATABASE_URL && !process.argv.includes("--force")) throw new PlainFault(words.resetRefused);
  await dropDatabase(url);
  await createDatabase(url);
  await migrate(url);
  await runContentProgram("seed", url);
  say(words.resetDone);
});
