import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { db } from "@/lib/platform/db";
import { freePort } from "@/scripts/ports.mjs";
import { publishRenamed } from "@/tests/factories/renamed";
import { startNginx } from "@/tests/bench/front/nginx";
import { startPortal, type Portal } from "./portal";
import { startVarnish } from "./varnish";

/* The configurations of ops/http-cache before a portal, by Debian's nginx and varnish, varnish-modules: they must be installed. */
const page = paths.service("doulat-iisalmi");
const asked = 'perhepolku_requests{as="kept"}';

type Cache = { address: string; stop: () => Promise<unknown> };

/** Each cache is started before the portal it is for, which must know where to ask for forgetting. */
function proveCache(name: string, start: (of: { port: number; portal: string }) => Promise<Cache>): void {
  describe(name, () => {
    let portal: Portal;
    let cache: Cache;
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(cache.address + path, { headers, redirect: "manual" });

    beforeAll(async () => {
      const [port, portalPort] = [await freePort(), await freePort()];
      const env = { TRUST_PROXY: "1", PURGE_URL: `http://127.0.0.1:${port}/` };
      portal = await startPortal(process.env.DATABASE_URL!, { env, port: portalPort, until: "ready" });
      cache = await start({ port, portal: portal.address });
    }, 90_000);
    afterAll(async () => {
      await cache?.stop();
      await portal?.stop();
    });

    it("gives the page as the portal does, packed, and the second time without asking", async () => {
      const own = await (await portal.get(page)).text();
      for (const encoding of ["br", "gzip"]) {
        const response = await get(page, { "accept-encoding": encoding });
        expect(response.headers.get("content-encoding")).toBe(encoding);
        expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
        expect(await response.text()).toBe(own);
      }
      const refusing = await get(page, { "accept-encoding": "br;q=0, gzip" });
      expect(refusing.headers.get("content-encoding")).toBe("gzip");
      const before = await portal.metric(asked);
      for (let time = 0; time < 20; time += 1) expect(await (await get(page)).text()).toBe(own);
      expect((await portal.metric(asked)) - before).toBeLessThan(5);
    });

    it("answers by the tag that the portal gave", async () => {
      const etag = (await get(page)).headers.get("etag")!;
      expect((await get(page, { "if-none-match": etag })).status).toBe(304);
    });

    it("tells what is published", async () => {
      const title = `Doulat, ${name} ${Date.now()}`;
      await get(page);
      await publishRenamed("service-doulat-iisalmi", title);
      await expect.poll(async () => (await portal.get(page)).text(), { timeout: 20_000 }).toContain(title);
      // Nobody asks the cache meanwhile: its copy is older than the two seconds that it may be when the next reader comes.
      await wait(2_100);
      expect(await (await get(page)).text()).toContain(title);
    });

    it("keeps nothing of the editors' area, of what is unknown or of what is sent", async () => {
      const signIn = await get(adminPaths.signIn());
      expect(signIn.headers.get("cache-control")).toContain("no-store");
      expect((await get("/palvelut/tata-ei-ole")).status).toBe(404);
      const posted = await fetch(cache.address + page, { method: "POST", body: "a=b" });
      expect(posted.status).toBe(405);
    });

    it("goes on when the portal is gone", async () => {
      const own = await (await get(page)).text();
      await portal.end("SIGKILL");
      const response = await get(page);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(own);
    });
  });
}

proveCache("Varnish", startVarnish);
proveCache("nginx", async ({ portal }) => {
  const files = mkdtempSync(join(tmpdir(), "perhepolku-empty-"));
  const nginx = await startNginx({ files, portal });
  if (!nginx) throw new Error("nginx is not installed (apt install nginx)");
  return {
    address: `http://127.0.0.1:${nginx.cachePort}`,
    async stop() {
      nginx.stop();
      rmSync(files, { recursive: true });
    },
  };
});
afterAll(() => db.$disconnect());
