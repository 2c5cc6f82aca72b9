import { Logger, parseCronItems, run } from "graphile-worker";
import { tasks } from "../lib/jobs/tasks";
import { environment } from "../lib/platform/env";
import { checkEnvironment } from "../lib/platform/environment-check";
import { outliveStrayErrors } from "./stray-errors";

checkEnvironment();
outliveStrayErrors(({ stack }, what) => console.error(`worker: ${what}:`, stack));

/** Does what the portal leaves for later (lib/jobs/tasks.ts), in a process of its own: the portal goes on without it. */
const runner = await run({
  connectionString: environment().DATABASE_URL,
  concurrency: 1,
  maxPoolSize: 3,
  pollInterval: 5_000,
  noHandleSignals: true,
  logger: new Logger(() => (level, message) => {
    if (level === "error") console.error("worker:", message);
  }),
  taskList: Object.fromEntries(
    Object.entries(tasks).map(([name, { run: work }]) => [
      name,
      async (payload: unknown) => void (await work((payload ?? {}) as Record<string, unknown>, { now: new Date() })),
    ]),
  ),
  parsedCronItems: parseCronItems(
    Object.entries(tasks).flatMap(([task, { cron }]) =>
      cron ? { task, match: cron, options: { backfillPeriod: 0 } } : [],
    ),
  ),
});

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void runner.stop());
await runner.promise;
process.exit(0);
