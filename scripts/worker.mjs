import { setTimeout as wait } from "node:timers/promises";
import { Interrupted, startChild } from "./children.mjs";
import { sayError, words } from "./say.mjs";

const PAUSES = [2_000, 10_000, 60_000];
const STEADY_MILLISECONDS = 10 * 60_000;

/** Keeps the worker running beside the portal: when it dies, it is started again after a pause, and the portal goes on. */
export async function keepWorkerRunning(env) {
  let deaths = 0;
  for (;;) {
    const begun = Date.now();
    try {
      const { ended } = startChild(
        process.execPath,
        ["--conditions=react-server", "--import", "tsx", "server/worker.ts"],
        {
          isServer: true,
          show: true,
          env,
        },
      );
      const { code } = await ended;
      if (Date.now() - begun > STEADY_MILLISECONDS) deaths = 0;
      const pause = PAUSES[Math.min(deaths, PAUSES.length - 1)];
      deaths += 1;
      if (code !== 0) sayError(words.workerDied(code, pause / 1_000));
      await wait(pause, undefined, { ref: false });
    } catch (error) {
      if (error instanceof Interrupted) return;
      throw error;
    }
  }
}
