import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import prettier from "prettier";
import { inProject } from "../project.mjs";

const REPORTS = inProject(".cache", "reports", "faults");
const PAGE = inProject("docs", "operating", "faults.md");

/** Makes the operators' table of what each fault did in the last runs; a fault whose test failed has no row. */
export async function writeFaultTable() {
  const names = existsSync(REPORTS) ? readdirSync(REPORTS).sort() : [];
  const rows = names.map((name) => JSON.parse(readFileSync(join(REPORTS, name), "utf8")));
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
