import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import prettier from "prettier";
import { inProject } from "../project.mjs";

const REPORTS = inProject(".cache", "reports", "faults");
const PAGE = inProject("docs", "operating", "faults.md");

/** The faults that only many readers or many minutes show. */
const OF_LOAD = /^(16|17|29-\d+-minutes)-/;

/** Forgets what the runs before have seen: of load, or of everything else. */
export function forgetFaults({ isLoad }) {
  for (const name of reportNames()) if (OF_LOAD.test(name) === isLoad) rmSync(join(REPORTS, name));
}

const reportNames = () => (existsSync(REPORTS) ? readdirSync(REPORTS).sort() : []);

/** Makes the operators' table of what each fault did in the last runs; a fault whose test failed has no row. */
export async function writeFaultTable() {
  const rows = reportNames().map((name) => JSON.parse(readFileSync(join(REPORTS, name), "utf8")));
  const text = [
    "# What breaks, and what happens then",
    "",
    "Made by `npm run test:faults -- --write` from what its tests saw; a fault that was not survived has no row. The numbers are those of",
    "[tests/faults/README.md](../../tests/faults/README.md), which names the test of each.",
    "",
    `Seen last on ${
      rows
        .map(({ at }) => at.slice(0, 10))
        .sort()
        .at(-1) ?? "no day"
    }, on a machine of ${cpus().length} cores and ${Math.round(totalmem() / 2 ** 30)} GB.`,
    "",
    "| # | Fault | Expected | Seen |",
    "| - | ----- | -------- | ---- |",
    ...rows.map(({ number, fault, expected, seen }) => `| ${[number, fault, expected, seen].map(cell).join(" | ")} |`),
    "",
  ].join("\n");
  const options = { ...(await prettier.resolveConfig(PAGE)), parser: "markdown" };
  writeFileSync(PAGE, await prettier.format(text, options));
}

const cell = (value) => String(value).replaceAll("|", "\\|").replaceAll("\n", " ");
