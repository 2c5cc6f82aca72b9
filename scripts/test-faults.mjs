// `npm run test:faults [-- --write]` and `npm run test:load`: what is too slow for `npm test`, on a build of its own.
import { forgetFaults, writeFaultTable } from "./checks/fault-table.mjs";
import { runVitest } from "./checks/run-tests.mjs";
import { startTestCluster } from "./database/test-cluster.mjs";
import { onCopy } from "./database/on-copy.mjs";
import { prepareTemplates } from "./database/templates.mjs";
import { buildSite } from "./setup/build.mjs";
import { buildElements } from "./setup/elements.mjs";
import { explain } from "./faults.mjs";
import { say, sayError } from "./say.mjs";

const BUILD = ".next-test";
const isLoad = process.argv.includes("--load");
const isWritten = process.argv.includes("--write");

const cluster = await startTestCluster();
let failed = true;
try {
  await prepareTemplates(cluster.url);
  await buildElements();
  await onCopy(cluster.url, (url) => buildSite({ url, directory: BUILD }));
  forgetFaults({ isLoad });
  const env = { TEST_DATABASE_URL: cluster.url, NEXT_DIST_DIR: BUILD, VERBOSE: "1" };
  const outcome = await runVitest(isLoad ? ["load"] : ["faults", "faults-slow"], env);
  failed = outcome.failed > 0;
  if (isWritten) await writeFaultTable();
  say(`${outcome.passed} passed, ${outcome.failed} failed`);
} catch (error) {
  sayError(explain(error));
} finally {
  await cluster.stop();
}
process.exit(failed ? 1 : 0); // at once: the schema engine leaves a timer behind
