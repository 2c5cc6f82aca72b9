import { resolve } from "node:path";
import { runContentProgram } from "./content-command.mjs";
import { migrate } from "./database/migrate.mjs";
import { runCommand } from "./database/with-database.mjs";
import { PlainFault } from "./faults.mjs";
import { words } from "./say.mjs";

const [direction, directory] = process.argv.slice(2);

await runCommand(async (url) => {
  if (!["export", "import"].includes(direction) || !directory) throw new PlainFault(words.contentUsage);
  await migrate(url);
  await runContentProgram(direction, url, [resolve(directory)]);
});
