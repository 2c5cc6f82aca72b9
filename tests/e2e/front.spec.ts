import { createHash } from "node:crypto";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";
import { paths, pathsIn } from "@/lib/paths";
import { pageTypes } from "./page-types";

type Ask = { method?: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number; headers: IncomingHttpHeaders; headBytes: number; body: Buffer };

/** Bytes as they are on the wire, for any target: no client of ours tidies the address or unpacks the body. */
function ask(baseURL: string, path: string, { method = "GET", headers = {}, body = "" }: Ask = {}): Promise<Answer> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    const length: Record<string, string> = body ? { "content-length": String(Buffer.byteLength(body)) } : {};
    httpRequest({ hostname, port, path, method, headers: { ...length, ...headers }, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        // Each name and value on a line of its own, the status line before them and an empty one after.
        const headBytes = answer.rawHeaders.reduce(
          (sum, text) => sum + text.length + 2,
          "HTTP/1.1 200 OK\r\n\r\n".length,
        );
        resolve({ status: answer.statusCode!, headers: answer.headers, headBytes, body: Buffer.concat(chunks) });
      });
    })
      .on("error", reject)
      .end(body);
  });
}

const service = paths.service("doulat-iisalmi");
const inBrotli = { "accept-encoding": "br" };

test.describe("every answer guards itself", () => {
  const answers: [what: string, path: string, status: number, asking?: Ask][] = [
    ...pageTypes.map(({ path, status }): [string, string, number] => ["a page", path, status]),
    ["an unknown address", "/olematon", 404],
    ["an unknown record", paths.service("ei-ole"), 404],
    ["an unknown page in Swedish", `${pathsIn("sv").home()}/finns-inte`, 404],
    ["a malformed address", "/palvelut/%ff", 400],
    ["another spelling", "/fi/hankkeet", 308],
    ["another method", "/", 405, { method: "DELETE" }],
    ["a form to nowhere", "/olematon", 404, { method: "POST", body: "viesti=x" }],
    ["a page by its whole address", `http://portaali.example${paths.services()}`, 200],
    ["what the portal takes", "*", 204, { method: "OPTIONS" }],
    ["what a page takes", paths.services(), 204, { method: "OPTIONS" }],
    ["too much", paths.feedbackSend(), 413, { method: "POST", body: "x".repeat(70_000) }],
    ["a form from elsewhere", paths.feedbackSend(), 403, { method: "POST", body: "viesti=x" }],
    ["a file", "/icon.svg", 200],
    ["a file of the catalogue", paths.robots(), 200],
    ["the service worker", paths.serviceWorker(), 200],
    ["a picture that is not there", "/media/olematon.webp", 404],
    ["Next's own optimizer", "/_next/image?url=%2Ficon.svg&w=64&q=75", 404],
    ["health", "/api/health/live", 200],
    ["a search", paths.search({ haku: "ero" }), 200],
    ["suggestions", `${paths.searchSuggestions()}?haku=neu`, 200],
    ["the editors' door", adminPaths.home(), 303],
  ];
  for (const [what, path, status, asking] of answers) {
    test(`${what}: ${path}`, async ({ baseURL }) => {
      const { status: seen, headers } = await ask(baseURL!, path, asking);
      if (what === "the editors' door") expect([302, 303, 307]).toContain(seen);
      else expect(seen).toBe(status);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers["referrer-policy"]).toMatch(/^(same-origin|no-referrer)$/);
      expect(headers["permissions-policy"]).toContain("camera=()");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      const told = Object.keys(headers).filter((name) =>
        /^(x-powered-by|x-nextjs|x-perhepolku|set-cookie$)/.test(name),
      );
      expect(told).toEqual([]);
    });
  }
});

test.describe("a public page", () => {
  for (const { name, path } of pageTypes) {
    test(`${name} is whole in one answer of 14,600 bytes, and carries no React`, async ({ baseURL }) => {
      const { body, headers, headBytes } = await ask(baseURL!, path, { headers: inBrotli });
      const html = brotliDecompressSync(body).toString();
      expect(headers.link).toBeUndefined();
      expect(html).not.toMatch(
        /__next_f|\/_next\/static\/chunks|rel="stylesheet"|<script(?![^>]*(src="\/elements\/|ld\+json))/,
      );
      const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
      const hash = createHash("sha256").update(style).digest("base64");
      expect(headers["content-security-policy"]).toContain(`style-src 'sha256-${hash}'`);
      expect(headBytes + body.length).toBeLessThanOrEqual(14_600);
      const modules = [...new Set(html.match(/\/elements\/[\w-]+\.js/g))];
      const sizes = await Promise.all(
        modules.map(async (address) => (await ask(baseURL!, address, { headers: inBrotli })).body.length),
      );
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(path === paths.offline() ? 4_000 : 3_000);
    });
  }

  test("is the same in every packing, and says when it has not changed", async ({ baseURL }) => {
    const plain = await ask(baseURL!, service);
    const brotli = await ask(baseURL!, service, { headers: inBrotli });
    const gzip = await ask(baseURL!, service, { headers: { "accept-encoding": "gzip, deflate" } });
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(plain.body.toString()).toMatch(/<\/html>\s*$/);
    const again = await ask(baseURL!, service, { headers: { "if-none-match": brotli.headers.etag! } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await ask(baseURL!, service, { headers: { "if-none-match": '"toinen"' } });
    expect(other.status).toBe(200);
    const head = await ask(baseURL!, service, { method: "HEAD", headers: inBrotli });
    expect([head.status, head.headers["content-length"], head.body.length]).toEqual([
      200,
      String(brotli.body.length),
      0,
    ]);
  });

  test("minds neither cookies nor what only Next may say", async ({ baseURL }) => {
    const plain = await ask(baseURL!, service);
    const loud = await ask(baseURL!, `${service}?utm_source=x&_rsc=abc`, {
      headers: {
        cookie: "__Host-perhepolku=x; __prerender_bypass=y",
        rsc: "1",
        "next-router-prefetch": "1",
        "x-middleware-subrequest": "src/middleware",
        "x-nextjs-data": "1",
        "x-perhepolku-own-request": "x",
        "x-perhepolku-frame": "1",
        "x-forwarded-host": "evil.example",
        upgrade: "h2c",
      },
    });
    expect(loud.status).toBe(200);
    expect(loud.body.equals(plain.body)).toBe(true);
  });

  test("takes no posts, and no action of Next's", async ({ baseURL }) => {
    const acted = await ask(baseURL!, service, {
      method: "POST",
      headers: { "next-action": "a".repeat(40) },
      body: "[]",
    });
    expect([acted.status, acted.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });

  test("weighs at most 60 kB at a first visit, with its font, and asks for one thing before it is shown", async ({
    page,
  }) => {
    const client = await page.context().newCDPSession(page);
    await client.send("Network.enable");
    let bytes = 0;
    client.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(service, { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(60_000);
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(
          (entry) =>
            (entry as PerformanceResourceTiming & { renderBlockingStatus: string }).renderBlockingStatus === "blocking",
        )
        .map(({ name }) => name),
    );
    expect(blocking).toEqual([]);
  });

  test("runs nothing that somebody has put in", async ({ page }) => {
    await page.goto(service);
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ajettu = true";
      document.body.append(script);
      return "ajettu" in window;
    });
    expect(ran).toBe(false);
  });
});

test("unknown addresses cost neither a render nor memory of their own", async ({ baseURL }) => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, number) => ask(baseURL!, paths.service(`ei-ole-${number}`), { headers: inBrotli })),
  );
  const [first] = answers;
  expect(answers.every(({ status, body }) => status === 404 && body.equals(first!.body))).toBe(true);
  expect(brotliDecompressSync(first!.body).toString()).toContain("116 111");
});
