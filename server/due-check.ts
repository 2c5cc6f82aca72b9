import { dueSchedulesPath } from "./request-rules";

const PAUSE_MILLISECONDS = 30_000;

/**
 * Sees to it that what is due gets done though the worker is dead: asked after requests, and at most twice a minute. A
 * request does not wait for it.
 */
export function createDueCheck(ask: (path: string) => Promise<unknown>, clock = () => Date.now()) {
  let last = -Infinity;
  return (): void => {
    const now = clock();
    if (now - last < PAUSE_MILLISECONDS) return;
    last = now;
    ask(dueSchedulesPath).catch((error: unknown) =>
      console.error("due:", error instanceof Error ? error.message : error),
    );
  };
}
