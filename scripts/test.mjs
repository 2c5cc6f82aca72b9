// `npm test`: everything that is checked, on a cluster and a build of its own. A failing step hides no later one.
// Only Node's own modules may be imported up here, since the dependencies may not be installed yet.
import { Interrupted, stopChildren } from "./children.mjs";
import { checksOf } from "./checks/plan.mjs";
import { preparationsOf } from "./checks/preparations.mjs";
import { explain } from "./faults.mjs";
import { onInterruption } from "./interruption.mjs";
import { say, sayError, words } from "./say.mjs";
import { numberSteps } from "./steps.mjs";

const prepared = { stop: async () => {} };
const options = { prepared, withBrowser: !process.argv.includes("--without-browser") };
const preparations = preparationsOf(options).map((step) => ({ ...step, counts: false }));
const checks = checksOf(options).map((step) => ({
  ...step,
  needs: ["dependencies", ...(step.needs ?? [])],
  counts: true,
}));
const all = [...preparations, ...checks];
const steps = numberSteps(all.length);
const succeeded = new Set();
const total = { passed: 0, failed: 0 };
let interrupted = false;

onInterruption(() => {
  interrupted = true;
  say(`\n${words.stopping}`);
});

for (const step of all) if (!interrupted) await take(step);
await stopChildren();
await prepared.stop().catch((error) => sayError(explain(error)));
say(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || interrupted ? 1 : 0); // at once: the schema engine leaves a timer behind

async function take({ name, label, needs = [], counts, run }) {
  if (!needs.every((need) => succeeded.has(need))) {
    say(`${steps.next()} ${label} … ${words.notRun}`);
    total.failed++;
    return;
  }
  try {
    const outcome = await steps.run(label, async () => countTests(await run()), counts ? words.passed : words.done);
    if (counts) total.passed += outcome?.passed ?? 1;
    succeeded.add(name);
  } catch (error) {
    total.passed += error.passed ?? 0;
    total.failed += error.failed ?? 1;
    if (!(error instanceof Interrupted)) sayError(error.failed ? error.output : explain(error));
  }
}

function countTests(outcome) {
  if (outcome?.failed > 0) throw Object.assign(new Error("tests failed"), outcome);
  return outcome;
}
