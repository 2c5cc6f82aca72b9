import { readFileSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { listPublicAddresses } from "@/lib/content/addresses";
import { db } from "@/lib/platform/db";
import { fault } from "@/tests/faults/fault";
import { keepPages, somePages } from "@/tests/faults/pages";
import { startPortal, type Portal } from "@/tests/faults/portal";
import { rendererOf } from "@/tests/faults/renderer-of";
import { workAsEditor } from "./work-as-editor";

/* Many readers while an editor publishes. Readers and portal share the machine: the numbers are this machine's. */
const MINUTES = Number(process.env.BENCH_MINUTES ?? 10);
const STEPS = [100, 1_000, 4_000, 10_000];
const STEP_MILLISECONDS = 15_000;
const PUBLICATION_MILLISECONDS = 5_000;
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal(process.env.DATABASE_URL!, { env: { SOCKETS_PER_ADDRESS: "20000" }, until: "ready" });
  await keepPages(portal);
});
afterAll(() => portal?.stop());

/** Descriptors that this process may open, as Linux counts them, less what it needs itself. */
function mostSockets(): number {
  const [, soft = "1024"] = /Max open files\s+(\d+)/.exec(readFileSync("/proc/self/limits", "utf8")) ?? [];
  return Number(soft) - 200;
}

type Heard = { status: number; milliseconds: number; isWhole: boolean };

function ask(path: string, agent: Agent): Promise<Heard> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, text = "") =>
      resolve({ status, milliseconds: performance.now() - begun, isWhole: text.trimEnd().endsWith("</html>") });
    const asked = httpRequest(portal.address + path, { agent }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece: string) => (text = text.slice(-20) + piece));
      answer.on("error", () => done(0)).on("end", () => done(answer.statusCode!, text));
    });
    asked.on("error", () => done(0)).end();
  });
}

const edit = (seconds: number) =>
  workAsEditor(process.env.DATABASE_URL!, portal.address, { seconds, pauseMs: PUBLICATION_MILLISECONDS });

const percentile = (times: number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

function memoryOf(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** Megabytes a minute, by least squares. */
function slope(samples: { minute: number; memory: number }[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(samples.map(({ minute }) => minute)), mean(samples.map(({ memory }) => memory))];
  const over = samples.reduce((sum, { minute, memory }) => sum + (minute - x) * (memory - y), 0);
  return over / samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
}

describe("under load", () => {
  fault(
    {
      number: 16,
      fault: `${STEPS.join(", ")} readers at once while an editor publishes every 5 s`,
      expected: "every answer a whole page, none 5xx; the front grows by less than 100 MB",
    },
    async () => {
      const most = mostSockets();
      const told: string[] = [];
      for (const readers of STEPS.map((step) => Math.min(step, most))) {
        const agent = new Agent({ keepAlive: true, maxSockets: readers });
        const before = memoryOf(portal.child.pid!);
        const times: number[] = [];
        const failed: Heard[] = [];
        const end = Date.now() + STEP_MILLISECONDS;
        const editing = edit(STEP_MILLISECONDS / 1_000);
        await Promise.all(
          Array.from({ length: readers }, async (_, reader) => {
            for (let turn = reader; Date.now() < end; turn += 1) {
              const heard = await ask(somePages[turn % somePages.length]!, agent);
              times.push(heard.milliseconds);
              if (heard.status !== 200 || !heard.isWhole) failed.push(heard);
              // A reader reads: more of them ask no oftener all together.
              await wait(readers / 4);
            }
          }),
        );
        const { waits, stale } = await editing;
        agent.destroy();
        expect(failed, `${readers} readers`).toEqual([]);
        expect(waits.length, `publications beside ${readers} readers`).toBeGreaterThan(0);
        expect(stale).toBe(0);
        const grown = memoryOf(portal.child.pid!) - before;
        expect(grown).toBeLessThan(100);
        told.push(
          `${readers} readers: ${Math.round(times.length / (STEP_MILLISECONDS / 1_000))}/s, p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms, ${grown >= 0 ? "+" : ""}${grown.toFixed(0)} MB`,
        );
      }
      return told.join("; ");
    },
  );

  fault(
    {
      number: 17,
      fault: "Everything marked old at once (more than 300 records), 200 requests a second",
      expected: "every answer a whole page, none waited for ten seconds; all are new in the end",
    },
    async () => {
      const addresses = (await listPublicAddresses()).map(({ path }) => path).slice(0, 400);
      const agent = new Agent({ keepAlive: true, maxSockets: 500 });
      for (const path of addresses) await ask(path, agent);
      const { version } = await db.contentVersion.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
      const recordIds = (await db.record.findMany({ take: 400, select: { id: true } })).map(({ id }) => id);
      await db.contentChange.create({ data: { version, recordIds, addresses: [] } });
      await db.$executeRaw`SELECT pg_notify('content', ${String(version)})`;
      const heard: Promise<Heard>[] = [];
      for (let tick = 0; tick < 600; tick += 1) {
        heard.push(...[0, 1, 2, 3].map((turn) => ask(addresses[(tick * 4 + turn) % addresses.length]!, agent)));
        await wait(20);
      }
      const answers = await Promise.all(heard);
      agent.destroy();
      expect(answers.filter(({ status, isWhole }) => status !== 200 || !isWhole)).toEqual([]);
      const times = answers.map(({ milliseconds }) => milliseconds);
      expect(percentile(times, 1)).toBeLessThan(10_000);
      await expect.poll(() => portal.metric("perhepolku_old_pages"), { timeout: 600_000, interval: 1_000 }).toBe(0);
      return `${answers.length} requests, all whole pages, p50 ${percentile(times, 0.5).toFixed(0)} ms, slowest ${percentile(times, 1).toFixed(0)} ms`;
    },
  );

  fault(
    {
      number: 29,
      fault: `${MINUTES} minutes of 50 requests a second with a publication every 5 s`,
      expected: "memory of front and renderer grows less than 1 MB a minute; no request fails",
    },
    async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 200 });
      const [front, renderer] = [portal.child.pid!, await rendererOf(portal)];
      const samples: Record<"front" | "renderer", { minute: number; memory: number }[]> = { front: [], renderer: [] };
      const begun = Date.now();
      const failed: Heard[] = [];
      let asked = 0;
      const editing = edit(MINUTES * 60);
      for (let tick = 0; Date.now() - begun < MINUTES * 60_000; tick += 1) {
        const path = somePages[tick % somePages.length]!;
        asked += 1;
        void ask(path, agent).then((heard) => heard.status !== 200 && failed.push(heard));
        const minute = (Date.now() - begun) / 60_000;
        // The first fifth fills caches and compiles.
        if (tick % 100 === 0 && minute > MINUTES / 5) {
          samples.front.push({ minute, memory: memoryOf(front) });
          samples.renderer.push({ minute, memory: memoryOf(renderer) });
        }
        await wait(Math.max(0, begun + (tick + 1) * 20 - Date.now()));
      }
      const { waits, stale } = await editing;
      agent.destroy();
      expect(failed).toEqual([]);
      expect(waits.length).toBeGreaterThan(MINUTES);
      expect(stale).toBe(0);
      const slopes = { front: slope(samples.front), renderer: slope(samples.renderer) };
      expect(slopes.front).toBeLessThan(1);
      expect(slopes.renderer).toBeLessThan(1);
      return `${asked} requests, ${waits.length} publications; front ${slopes.front.toFixed(2)} MB/min, renderer ${slopes.renderer.toFixed(2)} MB/min`;
    },
  );
});
