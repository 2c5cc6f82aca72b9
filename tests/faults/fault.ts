import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "vitest";
import { inProject } from "@/scripts/project.mjs";

/** Where each proven fault leaves what was seen; `npm run test:faults -- --write` makes the operators' table of it. */
const directory = inProject(".cache", "reports", "faults");

type Told = {
  /** In the list of shared/design/faults.md C.3. */
  number: number;
  fault: string;
  expected: string;
};

/** A test of what happens when something is broken; what the proof returns is what was seen. */
export function fault(told: Told, prove: () => Promise<string>, timeout?: number): void {
  it(
    `${told.fault}: ${told.expected}`,
    async () => {
      const file = join(directory, `${String(told.number).padStart(2, "0")}-${slugOf(told.fault)}.json`);
      rmSync(file, { force: true });
      const seen = await prove();
      mkdirSync(directory, { recursive: true });
      writeFileSync(file, JSON.stringify({ ...told, seen, at: new Date().toISOString() }));
    },
    timeout,
  );
}

const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
