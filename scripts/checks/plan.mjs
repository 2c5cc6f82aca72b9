import { rmSync } from "node:fs";
import { runNode } from "../children.mjs";
import { inProject } from "../project.mjs";
import { words } from "../say.mjs";
import { buildSite } from "../setup/build.mjs";
import { runPlaywright, runVitest } from "./run-tests.mjs";
import { withServer } from "./serve-for-tests.mjs";

const BUILD = ".next-test";

/**
 * What `npm test` checks, in order. A check that throws failed; one that returns `{ passed, failed }` counts its own
 * tests, any other counts as one. `needs` names the checks and preparations without which it cannot run.
 */
export function checksOf({ withBrowser, prepared }) {
  const checks = [
    {
      name: "format",
      label: words.steps.format,
      run: () => runNode(["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."]),
    },
    {
      name: "lint",
      label: words.steps.lint,
      needs: ["client", "elements"],
      run: () => runNode(["node_modules/eslint/bin/eslint.js", "--max-warnings=0", "--concurrency=2", "."]),
    },
    { name: "types", label: words.steps.types, needs: ["client", "elements"], run: checkTypes },
    {
      name: "unused",
      label: words.steps.unused,
      needs: ["client", "elements"],
      run: () => runNode(["node_modules/knip/bin/knip.js", "--no-progress"]),
    },
    { name: "floors", label: words.steps.floors, run: () => runNode(["scripts/check-floors.mjs"]) },
    {
      name: "drift",
      label: words.steps.drift,
      needs: ["cluster"],
      run: async () => (await import("../database/drift.mjs")).checkDrift(prepared.clusterUrl),
    },
    { name: "unit", label: words.steps.unit, needs: ["client", "elements"], run: () => runVitest(["unit"]) },
    {
      name: "integration",
      label: words.steps.integration,
      needs: ["templates"],
      run: () => runVitest(["integration", "integration-empty"], { TEST_DATABASE_URL: prepared.clusterUrl }),
    },
    {
      name: "build",
      label: words.steps.build,
      needs: ["templates", "elements"],
      run: () => onCopy(prepared, (url) => buildAfresh(url)),
    },
    {
      name: "faults",
      label: words.steps.faults,
      needs: ["build"],
      run: () => runVitest(["faults"], { TEST_DATABASE_URL: prepared.clusterUrl, NEXT_DIST_DIR: BUILD }),
    },
  ];
  const browserChecks = [
    {
      name: "endToEnd",
      label: words.steps.endToEnd,
      needs: ["build", "browser", "java"],
      run: () => onCopy(prepared, (url) => browse(url, prepared)),
    },
  ];
  return withBrowser ? [...checks, ...browserChecks] : checks;
}

async function checkTypes() {
  for (const leftover of ["types", "dev"]) rmSync(inProject(BUILD, leftover), { recursive: true, force: true });
  await runNode(["node_modules/next/dist/bin/next", "typegen"], { env: { NEXT_DIST_DIR: BUILD } });
  await runNode(["node_modules/typescript/bin/tsc", "--noEmit", "-p", "tsconfig.check.json"]);
}

async function buildAfresh(url) {
  rmSync(inProject(BUILD, "perhepolku-build"), { force: true });
  await buildSite({ url, directory: BUILD });
}

function browse(url, { browser, java }) {
  return withServer({ url, directory: BUILD }, (address) =>
    runPlaywright({
      E2E_BASE_URL: address,
      CHROMIUM_PATH: browser,
      JAVA_PATH: java,
      DATABASE_URL: url,
      NEXT_DIST_DIR: BUILD,
    }),
  );
}

// Imported when it is used: the dependencies may not be installed before.
async function onCopy({ clusterUrl }, work) {
  return (await import("../database/on-copy.mjs")).onCopy(clusterUrl, work);
}
