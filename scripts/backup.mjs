import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runToldProgram } from "./content-command.mjs";
import { runCommand } from "./database/with-database.mjs";
import { PlainFault } from "./faults.mjs";
import { inProject } from "./project.mjs";

const { usage } = JSON.parse(readFileSync(inProject("scripts", "backup", "words.json"), "utf8"));
const [file] = process.argv.slice(2);

// `npm run backup -- FILE`: the portal goes on meanwhile, and its database is not migrated first.
await runCommand(async (url) => {
  if (!file) throw new PlainFault(usage.backup);
  await runToldProgram("scripts/backup/backup.ts", url, [resolve(file)]);
});
