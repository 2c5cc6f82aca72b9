import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { inDatabase } from "@/tests/e2e/signed-in";
import { publishRenamed } from "@/tests/factories/renamed";
import { answerOf, balance, keepAsking } from "./asking";
import { editorHere, sendForm } from "./editor-forms";
import { fault } from "./fault";
import { expectSorry, hashesOf, keepPages, unaskedPages, untilAnswered } from "./pages";
import { startPortal, type Portal } from "./portal";
import { isAlive, rendererOf } from "./renderer-of";

/* Processes that are asked to go, and what the next ones show. */
const env = { PAGES_MEMORY_MB: "3", PUBLIC_URL: "http://portaali.example" };
const start = (pagesDirectory?: string) =>
  startPortal(process.env.DATABASE_URL!, { env, ...(pagesDirectory && { pagesDirectory }) });
let portal: Portal;
let before: Record<string, string>;

beforeAll(async () => {
  portal = await startPortal(process.env.DATABASE_URL!, { env, until: "ready" });
  before = await keepPages(portal);
});
afterAll(() => portal?.stop());

/** Asks for pages that are not kept, and ends the portal while they are made. Resolves with what became of each. */
async function endWhileMaking(pages: string[], alsoEnding?: number): Promise<string[]> {
  const agent = new Agent({ keepAlive: true });
  const asked = pages.map((path) => answerOf(portal.address + path, agent));
  await wait(100);
  if (alsoEnding !== undefined) process.kill(alsoEnding, "SIGTERM");
  const ending = portal.end("SIGTERM");
  const outcomes = await Promise.all(asked);
  await ending;
  agent.destroy();
  return outcomes;
}

const told = (outcomes: string[]) =>
  `${outcomes.length} of ${outcomes.length} pages that were being made were given out`;

describe("restarts", () => {
  fault(
    {
      number: 15,
      fault: "SIGTERM under load",
      expected:
        "every request that was begun is answered whole; the process ends with 0; the next is waited for by other fronts before anything has changed",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      const outcomes = await endWhileMaking((await unaskedPages(12)).slice(2));
      expect(new Set(outcomes)).toEqual(new Set(["200"]));
      expect(portal.child.exitCode).toBe(0);
      const since = [new Date()];
      portal = await start(portal.pagesDirectory);
      expect(await hashesOf(portal)).toEqual(before);
      const fronts = () => inDatabase(`SELECT id FROM front WHERE seen_at > $1`, since);
      await expect.poll(fronts, { timeout: 60_000 }).toHaveLength(1);
      return told(outcomes);
    },
  );

  fault(
    {
      number: 15,
      fault: "SIGTERM to front and renderer at once, under load",
      expected: "every request that was begun is answered whole; both processes end",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      const renderer = await rendererOf(portal);
      const outcomes = await endWhileMaking((await unaskedPages(24)).slice(14), renderer);
      expect(new Set(outcomes)).toEqual(new Set(["200"]));
      expect([portal.child.exitCode, isAlive(renderer)]).toEqual([0, false]);
      portal = await start(portal.pagesDirectory);
      return told(outcomes);
    },
  );

  fault(
    {
      number: 15,
      fault: "Two fronts behind a proxy, each restarted in its turn under load",
      expected: "no request fails",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      const other = await start();
      await keepPages(other);
      const balancer = await balance(() => [portal.address, other.address]);
      const stopAsking = keepAsking(balancer.address, Object.keys(before));
      await wait(500);
      for (const front of [portal, other]) {
        await front.end("SIGTERM");
        const again = await startPortal(process.env.DATABASE_URL!, {
          env,
          pagesDirectory: front.pagesDirectory,
          port: Number(new URL(front.address).port),
        });
        Object.assign(front, again);
      }
      await wait(500);
      const { answered, failed } = await stopAsking();
      await balancer.stop();
      await other.stop();
      expect(failed).toEqual([]);
      expect(answered).toBeGreaterThan(100);
      return `${answered} requests, 0 failed`;
    },
  );

  fault(
    {
      number: 6,
      fault: "A start without a database, after a service was deleted, another renamed and a list altered",
      expected:
        "the pages of the disk as they were last: no page of what is no more, none without its age that is not the newest",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      const [gone, renamed] = [paths.service("doulat-iisalmi"), paths.service("vertaisryhmat-iisalmi")];
      const list = paths.services({ tilanne: "ero" });
      for (const path of [gone, renamed, list]) expect((await portal.get(path)).status).toBe(200);
      const deleting = { toimi: "delete", versio: "1" };
      await sendForm(portal, adminPaths.recordAction("service-doulat-iisalmi"), deleting, await editorHere());
      await publishRenamed("service-vertaisryhmat-iisalmi", "Vertaisryhmät muuttuivat");
      await expect.poll(async () => (await portal.get(gone)).status, { timeout: 30_000 }).toBe(404);
      await expect.poll(async () => (await portal.get(renamed)).text(), { timeout: 30_000 }).toContain("muuttuivat");
      await portal.end("SIGTERM");
      const nowhere = "postgresql://nobody:nothing@127.0.0.1:9/none";
      portal = await startPortal(nowhere, { env, pagesDirectory: portal.pagesDirectory });
      await expectSorry(await portal.get(gone));
      const there = await portal.get(renamed);
      expect([there.status, there.headers.get("age")]).toEqual([200, null]);
      expect(await there.text()).toContain("muuttuivat");
      const altered = await portal.get(list);
      expect([altered.status, altered.headers.get("age")]).toEqual([200, expect.stringMatching(/^\d+$/)]);
      await portal.end("SIGTERM");
      portal = await start(portal.pagesDirectory);
      await untilAnswered(portal, "/api/health/ready", 60);
      expect((await portal.get(gone)).status).toBe(404);
      expect((await portal.get(list)).headers.get("age")).toBeNull();
      return "as expected; with a database again all is new";
    },
  );
});
