import { runProgram } from "./content-command.mjs";
import { migrate } from "./database/migrate.mjs";
import { runCommand } from "./database/with-database.mjs";
import { PlainFault } from "./faults.mjs";
import { words } from "./say.mjs";

const programs = ["create-editor", "reset-second-step", "list-editors", "add-sign-in-service", "outbox"];
const [name, ...args] = process.argv.slice(2);

// `npm run portal -- create-editor …`: what the one who runs the machine does for the editors.
await runCommand(async (url) => {
  if (!programs.includes(name)) throw new PlainFault(words.portalUsage(programs));
  await migrate(url);
  await runProgram(`scripts/portal/${name}.ts`, url, args);
});
