import { Agent, createServer, request as httpRequest } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { paths } from "@/lib/paths";
import { inDatabase } from "@/tests/e2e/signed-in";
import { db } from "@/lib/platform/db";
import { publish, saveRevision } from "@/tests/factories/unguarded";
import { serviceDraft } from "@/tests/factories/documents";
import { adminPaths } from "@/lib/admin-paths";
import { editorHere, sendForm } from "./editor-forms";
import { fault } from "./fault";
import { expectSorry, hashesOf, keepPages, unaskedPages, untilAnswered } from "./pages";
import { startPortal, type Portal } from "./portal";
import { isAlive, rendererOf } from "./renderer-of";

/* Processes that die, and that are asked to go. */
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

const actor = { id: "editor-koe" };
const NO_MORE = 404;

async function rename(id: string, name: string): Promise<void> {
  const { latestRevision } = await db.record.findUniqueOrThrow({ where: { id } });
  const where = { recordId_number: { recordId: id, number: latestRevision } };
  const { document } = await db.revision.findUniqueOrThrow({ where });
  const changed = { ...(document as object), name: { fi: name } };
  await saveRevision({ actor, document: changed, baseNumber: latestRevision } as never);
  expect(await publish({ actor, recordId: id, number: latestRevision + 1 } as never)).toMatchObject({
    status: "published",
  });
}

/** Asks for pages one after another until told to stop. Resolves with what was not answered as it must be. */
function keepAsking(address: string, pages: string[]) {
  let stopped = false;
  let answered = 0;
  const failed: string[] = [];
  const asking = Array.from({ length: 4 }, async (_, reader) => {
    // Each request on a connection of its own, as readers' are.
    for (let turn = reader; !stopped; turn += 1) {
      const path = pages[turn % pages.length]!;
      const outcome = await answerOf(address + path);
      if (outcome === "200") answered += 1;
      else failed.push(`${path}: ${outcome}`);
      await wait(5);
    }
  });
  return async () => {
    stopped = true;
    await Promise.all(asking);
    return { answered, failed };
  };
}

function answerOf(url: string, agent: Agent | false = false): Promise<string> {
  return new Promise((resolve) => {
    const asked = httpRequest(url, { agent }, (answer) => {
      answer.on("error", (error) => resolve(`cut: ${error.message}`));
      answer.on("end", () => resolve(String(answer.statusCode)));
      answer.resume();
    });
    asked.on("error", (error) => resolve(error.message)).end();
  });
}

describe("processes", () => {
  fault(
    {
      number: 7,
      fault: "SIGKILL of the renderer",
      expected: "kept pages go on; who asks for another page waits and gets it; it is started again",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      const first = await rendererOf(portal);
      process.kill(first, "SIGKILL");
      const [fresh] = await unaskedPages(1);
      const begun = Date.now();
      const waiting = portal.get(fresh!);
      expect(await hashesOf(portal, Object.keys(before))).toEqual(before);
      const answer = await waiting;
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("</html>");
      expect(await rendererOf(portal)).not.toBe(first);
      return `kept pages as before; the one asked for came after ${((Date.now() - begun) / 1_000).toFixed(1)} s`;
    },
  );

  fault(
    {
      number: 7,
      fault: "SIGKILL of the front",
      expected: "its renderer ends with it; the next start has the pages of the disk before the renderer is there",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      const renderer = await rendererOf(portal);
      await portal.end("SIGKILL");
      portal = await start(portal.pagesDirectory);
      expect(await hashesOf(portal, Object.keys(before))).toEqual(before);
      await expect.poll(() => isAlive(renderer), { timeout: 15_000 }).toBe(false);
      const [fresh] = await unaskedPages(1);
      await untilAnswered(portal, fresh!, 30);
      return "pages with the same hash, nobody left behind";
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
      await rename("service-vertaisryhmat-iisalmi", "Vertaisryhmät muuttuivat");
      await expect.poll(async () => (await portal.get(gone)).status, { timeout: 30_000 }).toBe(NO_MORE);
      await expect.poll(async () => (await portal.get(renamed)).text(), { timeout: 30_000 }).toContain("muuttuivat");
      await portal.end("SIGTERM");
      const nowhere = "postgresql://nobody:nothing@127.0.0.1:9/none";
      portal = await startPortal(nowhere, { env, pagesDirectory: portal.pagesDirectory });
      await expectSorry(await portal.get(gone));
      const there = await portal.get(renamed);
      expect([there.status, there.headers.get("age")]).toEqual([200, null]);
      expect(await there.text()).toContain("muuttuivat");
      const altered = await portal.get(list);
      expect([altered.status, Number(altered.headers.get("age")) >= 0 && altered.headers.has("age")]).toEqual([
        200,
        true,
      ]);
      await portal.end("SIGTERM");
      portal = await start(portal.pagesDirectory);
      await untilAnswered(portal, "/api/health/ready", 60);
      expect((await portal.get(gone)).status).toBe(NO_MORE);
      expect((await portal.get(list)).headers.get("age")).toBeNull();
      before = await keepPages(
        portal,
        Object.keys(before).filter((path) => path !== gone),
      );
      return "as expected; with a database again all is new";
    },
  );

  fault(
    {
      number: 15,
      fault: "SIGTERM under load",
      expected:
        "every request that was begun is answered whole; the process ends with 0; the next is waited for by other fronts before anything has changed",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      const agent = new Agent({ keepAlive: true });
      const slow = (await unaskedPages(12)).slice(2).map((path) => answerOf(portal.address + path, agent));
      await wait(100);
      const ending = portal.end("SIGTERM");
      const outcomes = await Promise.all(slow);
      await ending;
      agent.destroy();
      expect(new Set(outcomes)).toEqual(new Set(["200"]));
      expect(portal.child.exitCode).toBe(0);
      const since = [new Date()];
      portal = await start(portal.pagesDirectory);
      expect(await hashesOf(portal, Object.keys(before))).toEqual(before);
      const fronts = () => inDatabase(`SELECT id FROM front WHERE seen_at > $1`, since);
      await expect.poll(fronts, { timeout: 60_000 }).toHaveLength(1);
      return `${outcomes.length} of ${outcomes.length} pages that were being made were given out`;
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
      const agent = new Agent({ keepAlive: true });
      const there = (await unaskedPages(25)).filter((path) => path !== paths.serviceLeaflet("doulat-iisalmi"));
      const slow = there.slice(14).map((path) => answerOf(portal.address + path, agent));
      await wait(100);
      process.kill(renderer, "SIGTERM");
      const ending = portal.end("SIGTERM");
      const outcomes = await Promise.all(slow);
      await ending;
      agent.destroy();
      expect(new Set(outcomes)).toEqual(new Set(["200"]));
      expect([portal.child.exitCode, isAlive(renderer)]).toEqual([0, false]);
      portal = await start(portal.pagesDirectory);
      return `${outcomes.length} of ${outcomes.length} pages that were being made were given out`;
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
      await keepPages(other, Object.keys(before));
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
      number: 8,
      fault: "No worker at the time of a publication",
      expected: "the page is public within a minute of the next request",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      const [id, slug] = ["service-ajastettu", "ajastettu"];
      await saveRevision({ actor: { id: "editor-koe" }, document: serviceDraft({ id, slug }), baseNumber: null });
      expect((await portal.get(paths.service(slug))).status).toBe(404);
      await inDatabase(
        `INSERT INTO schedule (record_id, kind, revision_number, at, created_by_id)
         VALUES ($1, 'publish', 1, now() - interval '1 second', $2)`,
        [id, (await editorHere()).id],
      );
      await portal.get(paths.home());
      const planned = () =>
        inDatabase(`SELECT done_at IS NOT NULL AS done, failure FROM schedule WHERE record_id = $1`, [id]);
      await expect.poll(planned, { timeout: 60_000 }).toEqual([{ done: true, failure: null }]);
      const seconds = await untilAnswered(portal, paths.service(slug), 20);
      expect(await (await portal.get(paths.service(slug))).text()).toContain("Perhekahvila Kuhmossa");
      return `public after ${seconds.toFixed(0)} s`;
    },
  );
});

/** A proxy as small as can be: in turn, and to the other front when one does not take the connection. */
async function balance(fronts: () => string[]) {
  let turn = 0;
  const server = createServer((request, response) => {
    const [first, second] = (turn += 1) % 2 ? fronts() : fronts().reverse();
    const ask = (front: string, orElse?: string) => {
      const inner = httpRequest(front + request.url, { headers: request.headers, agent: false }, (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.on("error", () => response.destroy()).pipe(response);
      });
      inner.on("error", (error: NodeJS.ErrnoException) => {
        // As nginx does by `proxy_next_upstream error`: a connection that nobody has taken yet is cut when listening ends.
        if (orElse && ["ECONNREFUSED", "ECONNRESET"].includes(String(error.code))) ask(orElse);
        else response.destroy(error);
      });
      inner.end();
    };
    ask(first!, second);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
