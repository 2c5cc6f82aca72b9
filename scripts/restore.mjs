import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runToldProgram } from "./content-command.mjs";
import { runCommand } from "./database/with-database.mjs";
import { PlainFault } from "./faults.mjs";
import { inProject } from "./project.mjs";

const { usage } = JSON.parse(readFileSync(inProject("scripts", "backup", "words.json"), "utf8"));

// `npm run restore -- FILE [--sha256 SUM]`: into an empty database only.
await runCommand(async (url) => {
  const { file, sha256 } = readArguments();
  if (!file) throw new PlainFault(usage.restore);
  await runToldProgram("scripts/backup/restore.ts", url, [resolve(file), ...(sha256 ? [sha256] : [])]);
});

function readArguments() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { sha256: { type: "string" } } });
    return { file: positionals.length === 1 ? positionals[0] : null, sha256: values.sha256 };
  } catch {
    return { file: null };
  }
}
