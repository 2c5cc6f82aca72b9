import { runContentProgram } from "../content-command.mjs";
import { say } from "../say.mjs";
import { describeMigrations, migrate } from "./migrate.mjs";
import { runCommand } from "./with-database.mjs";

await runCommand(async (url) => {
  say(describeMigrations(await migrate(url)));
  await runContentProgram("seed", url);
});
