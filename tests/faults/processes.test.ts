import { afterAll, beforeAll, describe, expect } from "vitest";
import { paths } from "@/lib/paths";
import { inDatabase } from "@/tests/e2e/signed-in";
import { serviceDraft } from "@/tests/factories/documents";
import { saveRevision } from "@/tests/factories/unguarded";
import { editorHere } from "./editor-forms";
import { fault } from "./fault";
import { hashesOf, keepPages, unaskedPages, untilAnswered } from "./pages";
import { startPortal, type Portal } from "./portal";
import { isAlive, rendererOf } from "./renderer-of";

/* Processes that die. */
const env = { PAGES_MEMORY_MB: "3", PUBLIC_URL: "http://portaali.example" };
let portal: Portal;
let before: Record<string, string>;

beforeAll(async () => {
  portal = await startPortal(process.env.DATABASE_URL!, { env, until: "ready" });
  before = await keepPages(portal);
});
afterAll(() => portal?.stop());

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
      expect(await hashesOf(portal)).toEqual(before);
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
      portal = await startPortal(process.env.DATABASE_URL!, { env, pagesDirectory: portal.pagesDirectory });
      expect(await hashesOf(portal)).toEqual(before);
      await expect.poll(() => isAlive(renderer), { timeout: 15_000 }).toBe(false);
      const [fresh] = await unaskedPages(1);
      await untilAnswered(portal, fresh!, 30);
      return "pages with the same hash, nobody left behind";
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
