import { afterAll, beforeAll, describe, expect } from "vitest";
import { fault } from "./fault";
import { hashesOf, keepPages, somePages, unaskedPage, untilAnswered } from "./pages";
import { startPortal, type Portal } from "./portal";
import { startTcpProxy } from "./tcp-proxy";

/* A start while the database is away, which then comes; `restarts.test.ts` proves which pages such a start shows. */
const env = { PAGES_MEMORY_MB: "3", PUBLIC_URL: "http://portaali.example" };
const SECONDS_TO_RECOVER = 5;
let wire: Awaited<ReturnType<typeof startTcpProxy>>;
let portal: Portal;

beforeAll(async () => {
  wire = await startTcpProxy(process.env.DATABASE_URL!);
  portal = await startPortal(wire.url, { env, until: "ready" });
});
afterAll(async () => {
  await portal?.stop();
  await wire?.stop();
});

describe("a start", () => {
  fault(
    {
      number: 1,
      fault: "Start without a database",
      expected: "the pages of the disk are served from the first second; the rest as soon as it comes",
    },
    async () => {
      const before = await keepPages(portal);
      await portal.end("SIGTERM");
      wire.become({ kind: "refused" });
      portal = await startPortal(wire.url, { env, pagesDirectory: portal.pagesDirectory });
      expect(await hashesOf(portal)).toEqual(before);
      await expect.poll(() => portal.metric("perhepolku_renderer_ready"), { timeout: 30_000 }).toBe(1);
      expect((await portal.get("/api/health/ready")).status).toBe(503);
      wire.become({ kind: "clear" });
      const seconds = await untilAnswered(portal, unaskedPage, SECONDS_TO_RECOVER);
      return `${somePages.length} pages with the same hash, the rest ${seconds.toFixed(1)} s after it came`;
    },
  );
});
