import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { startChild } from "../children.mjs";
import { inProject } from "../project.mjs";

/** Runs Vitest on some of its projects. Returns `{ passed, failed, output }`. */
export async function runVitest(projects, env = {}) {
  const report = freshReport(`vitest-${projects[0]}`);
  const filters = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await runProgram(["node_modules/vitest/vitest.mjs", "run", ...filters, ...reporters], env);
  const { numPassedTests = 0, numTotalTests = 0 } = readReport(report);
  return outcome({ passed: numPassedTests, total: numTotalTests, code, output });
}

/** Runs Playwright against a portal that is up. Returns `{ passed, failed, output }`. */
export async function runPlaywright(env) {
  const report = freshReport("playwright");
  const { code, output } = await runProgram(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const { expected = 0, skipped = 0, unexpected = 0, flaky = 0 } = readReport(report).stats ?? {};
  return outcome({ passed: expected, total: expected + skipped + unexpected + flaky, code, output });
}

// Whatever did not pass failed, skipped tests too. A run that fails or finds nothing counts as one failure at least.
function outcome({ passed, total, code, output }) {
  const failed = total - passed;
  const brokeOtherwise = failed === 0 && (code !== 0 || total === 0);
  return { passed, failed: brokeOtherwise ? 1 : failed, output };
}

const runProgram = (args, env) =>
  startChild(process.execPath, args, { env: { FORCE_COLOR: "0", NO_COLOR: "1", ...env } }).ended;

function freshReport(name) {
  const report = inProject(".cache", "reports", `${name}.json`);
  mkdirSync(inProject(".cache", "reports"), { recursive: true });
  rmSync(report, { force: true });
  return report;
}

const readReport = (report) => (existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {});
