import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { inDatabase } from "@/tests/e2e/signed-in";
import { fault } from "./fault";
import { hashesOf, keepPages, unaskedPages, untilAnswered } from "./pages";
import { startPortal, type Portal } from "./portal";
import { rendererOf } from "./renderer-of";

/* Errors that nobody catches, put into each process from outside. */
const code = `
  process.on("SIGUSR2", () => void Promise.reject(new Error("hylätty lupaus")));
  process.on("SIGPWR", () => { throw new Error("sieppaamaton virhe"); });
`;
const env = { PAGES_MEMORY_MB: "3", NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
let portal: Portal;
let before: Record<string, string>;

beforeAll(async () => {
  portal = await startPortal(process.env.DATABASE_URL!, { env, until: "ready" });
  before = await keepPages(portal);
});
afterAll(() => portal?.stop());

const timesIn = (text: string, words: string) => text.split(words).length - 1;

describe("errors that nobody catches", () => {
  fault(
    {
      number: 30,
      fault: "A promise that fails unheard in front, renderer and worker",
      expected: "each tells of it with its stack and goes on",
    },
    async () => {
      const renderer = await rendererOf(portal);
      process.kill(portal.child.pid!, "SIGUSR2");
      process.kill(renderer, "SIGUSR2");
      await expect.poll(() => timesIn(portal.said(), "a promise failed unheard")).toBe(2);
      expect(timesIn(portal.said(), "Error: hylätty lupaus")).toBeGreaterThanOrEqual(2);
      expect(portal.said()).toContain("at process.<anonymous>");
      expect(await hashesOf(portal)).toEqual(before);
      const [fresh] = await unaskedPages(1);
      await untilAnswered(portal, fresh!, 10);
      expect(await rendererOf(portal)).toBe(renderer);
      await expectWorkerGoesOn();
      return "three lines with their stacks; pages as before, from the same renderer";
    },
  );

  fault(
    {
      number: 30,
      fault: "An error that nobody caught in the renderer",
      expected: "told of with its stack; the process ends and another is started, kept pages go on",
    },
    async () => {
      const renderer = await rendererOf(portal);
      process.kill(renderer, "SIGPWR");
      await expect.poll(() => portal.said()).toContain("sieppaamaton virhe");
      await expect.poll(() => portal.said()).toContain('"why":1');
      expect(await hashesOf(portal)).toEqual(before);
      const [, fresh] = await unaskedPages(2);
      await untilAnswered(portal, fresh!, 40);
      expect(await rendererOf(portal)).not.toBe(renderer);
      expect(await portal.metric("perhepolku_renderer_starts")).toBe(2);
      return "ended with 1 and started again; pages as before";
    },
  );
});

async function expectWorkerGoesOn(): Promise<void> {
  const worker = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "server/worker.ts"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [worker.stdout, worker.stderr]) stream.on("data", (text) => (said += String(text)));
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  try {
    await expect.poll(() => workersListening(), { timeout: 30_000 }).toBe(1);
    worker.kill("SIGUSR2");
    await expect.poll(() => said).toContain("worker: a promise failed unheard: Error: hylätty lupaus");
    expect(worker.exitCode).toBeNull();
  } finally {
    worker.kill("SIGTERM");
    await gone;
  }
}

async function workersListening(): Promise<number> {
  const rows = await inDatabase(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN "jobs:insert"%'`,
  );
  return rows.length;
}
