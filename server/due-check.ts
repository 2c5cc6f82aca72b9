import { dueSchedulesPath } from "./request-rules";

const PAUSE_MILLISECONDS = 10_000;

/**
 * Sees to it that what is due gets done though the worker is dead: asked after requests, and at most every ten seconds; who
 * asks sooner is not forgotten, since nobody may come after them. A request does not wait for it.
 */
export function createDueCheck(ask: (path: string) => Promise<unknown>, clock = () => Date.now()) {
  let last = -Infinity;
  let waiting: NodeJS.Timeout | null = null;

  function check(): void {
    waiting = null;
    last = clock();
    ask(dueSchedulesPath).catch((error: unknown) =>
      console.error("due:", error instanceof Error ? error.message : error),
    );
  }

  return (): void => {
    if (waiting) return;
    const left = last + PAUSE_MILLISECONDS - clock();
    if (left <= 0) check();
    else waiting = setTimeout(check, left).unref();
  };
}
