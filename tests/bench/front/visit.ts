import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "@playwright/test";
import type { Portal } from "@/tests/faults/portal";

const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ["--no-sandbox"] });

/** What a first visit fetches, on the wire, by kind. */
export async function weighVisit(address: string): Promise<{ name: string; bytes: number }[]> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const client = await page.context().newCDPSession(page);
    await client.send("Network.enable");
    const kinds = new Map<string, string>();
    const bytes = new Map<string, number>();
    client.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
    client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? "Other";
      bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
    });
    await page.goto(address, { waitUntil: "networkidle" });
    const all = [...bytes].map(([name, size]) => ({ name, bytes: size }));
    return [...all, { name: "everything", bytes: all.reduce((sum, { bytes: size }) => sum + size, 0) }];
  } finally {
    await browser.close();
  }
}

type Paint = { lcp: number; tbt: number; cls: number };

/** Our page and the same text as an unstyled page of one request, on slow 4G and a processor four times slower; medians of five. */
export async function paintIn(portal: Portal, path: string): Promise<[ours: Paint, plain: Paint]> {
  const html = await (await portal.get(path)).text();
  const bare = gzipSync(html.replace(/<style>[\s\S]*?<\/style>|<script[^>]*><\/script>|<link[^>]*>/g, ""));
  const server = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" }).end(bare),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launch();
  try {
    const plainAddress = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const seen: [Paint[], Paint[]] = [[], []];
    for (let time = 0; time < 5; time += 1) {
      seen[0].push(await paint(browser, portal.address + path));
      seen[1].push(await paint(browser, plainAddress));
    }
    return [middle(seen[0]), middle(seen[1])];
  } finally {
    await browser.close();
    server.close();
  }
}

// As text: what compiles this file would put a name of its own into a function.
const watching = `
  window.seen = { lcp: 0, tbt: 0, cls: 0 };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  watch("longtask", (entry) => (seen.tbt += Math.max(0, entry.duration - 50)));
  watch("layout-shift", (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));`;

async function paint(browser: Browser, address: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 562,
    downloadThroughput: 184_320,
    uploadThroughput: 84_375,
  });
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript({ content: watching });
  await page.goto(address, { waitUntil: "networkidle" });
  const seen = await readSeen(page);
  await context.close();
  return seen;
}

const readSeen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Paint }).seen);

function middle(paints: Paint[]): Paint {
  const of = (key: keyof Paint) => [...paints].sort((a, b) => a[key] - b[key])[Math.floor(paints.length / 2)]![key];
  return { lcp: of("lcp"), tbt: of("tbt"), cls: of("cls") };
}
