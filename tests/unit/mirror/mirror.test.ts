import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { pathsIn } from "@/lib/paths";
import { locales } from "@/lib/platform/i18n/locales";
import { linksOfPage, ownPath } from "@/scripts/mirror/links";
import { makeMirror } from "@/scripts/mirror/make-mirror";

let parent: string;
let directory: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "perhepolku-kopio-"));
  directory = join(parent, "kopio");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page = (main: string, head = "") =>
  `<!DOCTYPE html><html lang="fi"><head><link rel="stylesheet" href="/_next/static/a.css"/>${head}</head>` +
  `<body><form action="/haku" role="search"><input name="haku"/></form><main id="sisalto">${main}</main>` +
  `<script src="/_next/static/runtime.js"></script><script>self.__next_f=[]</script>` +
  `<script type="application/ld+json">{"@type":"Thing"}</script></body></html>`;
const numbers = `<ul class="numerot"><li><a href="tel:112">112</a> Hätänumero</li></ul>`;

const ownPages = locales.flatMap((locale) => {
  const { home, services, search, feedback, shortlist, offline, noConnection, helplines } = pathsIn(locale);
  return [helplines(), ...[home, services, search, feedback, shortlist, offline, noConnection].map((path) => path())];
});

/** A portal in little: one of everything that a mirror must bring along. */
function littlePortal(changes: Record<string, [type: string, body: string] | null> = {}): RequestListener {
  const html = (main: string, head?: string): [string, string] => ["text/html; charset=utf-8", page(main, head)];
  const alwaysThere = (path: string) => (ownPages.includes(path) ? html(`<form></form>${numbers}`) : null);
  const answers: Record<string, [string, string] | null> = {
    "/": html(`<a href="/palvelut/a?x=1#y">A</a> <a href="https://muualla.example/x">muualle</a>`),
    "/palvelut/a": html(
      `<img src="/media/k-320.webp" srcset="/media/k-320.webp 320w, /media/k-640.webp 640w"/>` +
        `<a href="/palvelut/a/ics">kalenteriin</a> <a href="/vanha">vanha</a> <a href="/yllapito">ylläpito</a>`,
    ),
    "/palvelut/a/ics": ["text/calendar", "BEGIN:VCALENDAR"],
    "/_next/static/a.css": ["text/css", `@font-face{src:url("../media/f.woff2")}`],
    "/_next/media/f.woff2": ["font/woff2", "fontti"],
    "/media/k-320.webp": ["image/webp", "pieni"],
    "/media/k-640.webp": ["image/webp", "suuri"],
    "/icon.svg": ["image/svg+xml", "<svg/>"],
    "/manifest.webmanifest": ["application/manifest+json", `{"start_url":"/","icons":[{"src":"/icon.svg"}]}`],
    "/sitemap.xml": [
      "application/xml",
      "<urlset><url><loc>https://perhepolku.example/vain-kartalla</loc></url></urlset>",
    ],
    "/vain-kartalla": html("vain kartalla"),
    "/robots.txt": ["text/plain", "User-Agent: *"],
    "/sw.js": ["text/javascript", "self"],
    ...changes,
  };
  return (request, response) => {
    const path = new URL(request.url!, "http://x").pathname;
    if (path === "/vanha") return void response.writeHead(308, { location: "/palvelut/a" }).end();
    const answer = path in answers ? answers[path] : alwaysThere(path);
    response.writeHead(answer ? 200 : 404, { "content-type": answer?.[0] ?? "text/html" });
    response.end(answer?.[1] ?? page("ei löydy"));
  };
}

const read = (...parts: string[]) => readFile(join(directory, ...parts), "utf8");

describe("a mirror", () => {
  it("leads from every page to every other by itself, on a server that knows files only", async () => {
    const from = await serve(littlePortal());
    expect(await makeMirror({ from, directory })).toMatchObject({ failures: [] });
    expect(await read("palvelut", "a", "ics.ics")).toBe("BEGIN:VCALENDAR");
    expect(await read("media", "k-640.webp")).toBe("suuri");
    expect(await read("_next", "media", "f.woff2")).toBe("fontti");
    expect(await read("vain-kartalla", "index.html")).toContain("vain kartalla");
    expect(await read("404.html")).toContain("ei löydy");
    expect(await read("en", "404.html")).toContain("ei löydy");

    const types: Record<string, string> = { ".html": "text/html" };
    const mirror = await serve(async (request, response) => {
      const path = new URL(request.url!, "http://x").pathname;
      const file = join(directory, extname(path) ? path : join(path, "index.html"));
      const body = await readFile(file).catch(() => null);
      response.writeHead(body ? 200 : 404, { "content-type": types[extname(file)] ?? "" }).end(body);
    });
    const seen = new Set<string>();
    const waiting = ["/", "/404.html"];
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      if (seen.has(path) || path.startsWith("/yllapito")) continue;
      seen.add(path);
      const response = await fetch(mirror + path);
      expect(response.status, path).toBe(200);
      const text = await response.text();
      if (response.headers.get("content-type") === "text/html")
        waiting.push(...linksOfPage(text).flatMap((link) => ownPath(link, mirror + path, new Set([mirror])) ?? []));
    }
    expect([...seen]).toEqual(expect.arrayContaining(["/palvelut/a", "/vanha", "/palvelut/a/ics.ics"]));
  });

  it("says on every page that it is a copy, and asks nothing", async () => {
    const takenAt = new Date("2026-11-22T16:40:00Z");
    await makeMirror({ from: await serve(littlePortal()), directory, takenAt });
    const home = await read("index.html");
    expect(home).toContain("kopio, joka on otettu 22. marraskuuta 2026 klo 18.40");
    expect(home).not.toMatch(/<form|__next_f|runtime\.js/);
    expect(home).toContain('{"@type":"Thing"}');
    for (const place of [["haku"], ["palaute"], ["poiminnat"], ["sv", "sok"], ["en", "feedback"]]) {
      const text = await read(...place, "index.html");
      expect(text, place.join("/")).toContain(numbers);
      expect(text, place.join("/")).not.toContain("<form");
    }
    expect(await read("sv", "sok", "index.html")).toContain("fungerar inte");
  });

  it("replaces an earlier one only when nothing is lacking", async () => {
    await makeMirror({ from: await serve(littlePortal()), directory });
    const before = await read("mirror.json");
    const broken = await serve(littlePortal({ "/media/k-640.webp": null }));
    expect((await makeMirror({ from: broken, directory })).failures).toEqual([
      { address: "/media/k-640.webp", reason: "404" },
    ]);
    expect(await read("mirror.json")).toBe(before);
    expect(await readdir(parent)).toEqual(["kopio"]);

    const changed = await serve(littlePortal({ "/robots.txt": ["text/plain", "uusi"] }));
    await makeMirror({ from: changed, directory });
    expect(await read("robots.txt")).toBe("uusi");
    expect(await readdir(parent)).toEqual(["kopio"]);
  });

  it("never replaces a directory of somebody's own", async () => {
    await mkdir(directory);
    await writeFile(join(directory, "oma.txt"), "tärkeää");
    await expect(makeMirror({ from: await serve(littlePortal()), directory })).rejects.toThrow(/ei kirjoiteta/);
    expect(await read("oma.txt")).toBe("tärkeää");
  });

  it("says that the portal does not answer", async () => {
    await expect(makeMirror({ from: "http://127.0.0.1:65530", directory })).rejects.toThrow(/ei vastaa.*ECONNREFUSED/);
    expect(await readdir(parent)).toEqual([]);
  });
});
