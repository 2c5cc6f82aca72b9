import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runToldProgram } from "./content-command.mjs";
import { explain, PlainFault } from "./faults.mjs";
import { onInterruption } from "./interruption.mjs";
import { inProject } from "./project.mjs";
import { sayError } from "./say.mjs";

const { usage } = JSON.parse(readFileSync(inProject("scripts", "mirror", "words.json"), "utf8"));

// `npm run mirror -- DIR [--from ADDRESS]`: asks a running portal, and needs no database.
onInterruption();
try {
  const { directory, from } = readArguments();
  if (!directory) throw new PlainFault(usage);
  await runToldProgram("scripts/mirror/mirror.ts", process.env.DATABASE_URL ?? "", [
    resolve(directory),
    ...(from ? [from] : []),
  ]);
} catch (error) {
  sayError(explain(error));
  process.exitCode = 1;
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { from: { type: "string" } } });
    return { directory: positionals.length === 1 ? positionals[0] : null, from: values.from };
  } catch {
    return { directory: null };
  }
}
