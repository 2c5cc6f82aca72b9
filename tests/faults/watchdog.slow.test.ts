import { afterAll, beforeAll, describe, expect } from "vitest";
import { fault } from "./fault";
import { expectWholeOrSorry, hashesOf, keepPages, unaskedPages, untilAnswered } from "./pages";
import { startPortal, type Portal } from "./portal";
import { isAlive, rendererOf } from "./renderer-of";

/* Processes that are there and no longer do anything. */
const standStill = `process.on("SIGUSR2", () => { for (;;); });`;
const env = { PAGES_MEMORY_MB: "3", NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(standStill)}` };
let portal: Portal;
let before: Record<string, string>;

beforeAll(async () => {
  portal = await startPortal(process.env.DATABASE_URL!, { env, until: "ready" });
  before = await keepPages(portal);
});
afterAll(() => portal?.stop());

/** Breaks the renderer in its way. Resolves with the seconds until another makes pages. */
async function proveReplaced(breakIt: (renderer: number) => void, fresh: string): Promise<number> {
  await untilAnswered(portal, "/api/health/ready", 60);
  const renderer = await rendererOf(portal);
  const hangs = await portal.metric("perhepolku_renderer_hangs");
  const begun = Date.now();
  breakIt(renderer);
  const waiting = portal.get(fresh);
  expect(await hashesOf(portal)).toEqual(before);
  await expectWholeOrSorry(await waiting);
  await untilAnswered(portal, fresh, 60);
  expect(await rendererOf(portal)).not.toBe(renderer);
  expect(await portal.metric("perhepolku_renderer_hangs")).toBe(hangs + 1);
  expect(portal.said()).toContain("renderer silent: ended");
  expect(await hashesOf(portal)).toEqual(before);
  return (Date.now() - begun) / 1_000;
}

describe("a process that stands still", () => {
  fault(
    {
      number: 29,
      fault: "The renderer stopped (SIGSTOP), and its event loop blocked",
      expected: "kept pages go on; after ten seconds it is ended and another is started, which makes pages",
    },
    async () => {
      const [first, second] = await unaskedPages(2);
      const stopped = await proveReplaced((renderer) => process.kill(renderer, "SIGSTOP"), first!);
      const blocked = await proveReplaced((renderer) => process.kill(renderer, "SIGUSR2"), second!);
      return `pages made again after ${stopped.toFixed(0)} s and ${blocked.toFixed(0)} s`;
    },
  );

  fault(
    {
      number: 29,
      fault: "The front's event loop blocked",
      expected: "told of in the log; the process ends, its renderer too, and the next start has the pages of the disk",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      const renderer = await rendererOf(portal);
      const begun = Date.now();
      const gone = new Promise((resolve) => portal.child.once("exit", resolve));
      process.kill(portal.child.pid!, "SIGUSR2");
      await gone;
      const seconds = (Date.now() - begun) / 1_000;
      expect(portal.child.signalCode).toBe("SIGKILL");
      expect(portal.said()).toContain("the front stands still: ended");
      await expect.poll(() => isAlive(renderer), { timeout: 15_000 }).toBe(false);
      portal = await startPortal(process.env.DATABASE_URL!, { env, pagesDirectory: portal.pagesDirectory });
      expect(await hashesOf(portal)).toEqual(before);
      return `ended after ${seconds.toFixed(0)} s; the next start had its pages at once`;
    },
  );
});
