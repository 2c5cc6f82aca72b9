import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { runProgram } from "./content-command.mjs";
import { migrate } from "./database/migrate.mjs";
import { runCommand } from "./database/with-database.mjs";
import { onScratchDatabase } from "./database/on-scratch-database.mjs";
import { PlainFault } from "./faults.mjs";
import { words } from "./say.mjs";

const [task, directory] = process.argv.slice(2);

if (task === "reindex") {
  await runCommand(async (url) => {
    await migrate(url);
    await runProgram("scripts/search/reindex.ts", url);
  });
} else {
  await onScratchDatabase(async (url) => {
    if (!directory || !existsSync(join(directory, "corpus.json"))) throw new PlainFault(words.searchBenchUsage);
    await runProgram("scripts/search/bench.ts", url, [resolve(directory)]);
  });
}
