import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { db } from "@/lib/platform/db";
import { startPortal, type Portal } from "@/tests/faults/portal";
import { pagesOnDisk, startNginx, type Nginx } from "./nginx";
import { publishing } from "./publishing";
import { rawOf } from "./raw";
import { atRate, childrenOf, cpuMilliseconds, median, residentMegabytes, saturate, type Target } from "./load";
import { paintIn, weighVisit } from "./visit";

/*
 * `npm run bench:front`: how the front serves, beside Node's own server and nginx with the same bytes, in rounds that take
 * turns. What is compared is ratios of one run; milliseconds of a machine mean nothing on another.
 */
const report = ".cache/reports/bench-front.json";
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const page = "/palvelut/doulat-iisalmi";
const unkeptEnv = { PAGES_MEMORY_MB: "0", SOCKETS_PER_ADDRESS: "5000" };

/** The server side has the first core, the load the second, where the machine can be told so. */
const pin = (pid: number, core: number) =>
  new Promise<void>((resolve) => {
    spawn("taskset", ["-acp", String(core), String(pid)], { stdio: "ignore" })
      .once("error", () => resolve())
      .once("exit", () => resolve());
  });

/** Node's own server with the bytes and the headers of the kept page, in a process of its own. */
async function startReference(portal: Portal): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/bench/reference.ts", portal.address + page], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve) =>
    child.stdout!.once("data", (text) => resolve(Number(String(text)))),
  );
  return { child, port };
}

type Row = { what: string; value: number; unit: string; of?: string; goal?: string };
const rows: Row[] = [];
const tell = (row: Row) => {
  rows.push(row);
  console.log(
    `${row.what.padEnd(66)} ${format(row.value).padStart(10)} ${row.unit}${row.goal ? `   goal ${row.goal}` : ""}`,
  );
};
const format = (value: number) => (value >= 100 ? Math.round(value).toLocaleString("fi-FI") : value.toPrecision(3));

/** nginx works in a child; the front's child makes pages, which is not part of a kept one's cost. */
const ownCpu = (name: string, pid: number) => cpuMilliseconds(pid, { withChildren: name.startsWith("nginx") });

async function throughput(sides: { name: string; target: Target; pid: number }[]) {
  const seen = new Map(sides.map(({ name }) => [name, { perSecond: [] as number[], cpu: [] as number[] }]));
  for (const { target } of sides) await saturate(target, { seconds: 1.5 });
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, target, pid } of sides) {
      const before = ownCpu(name, pid);
      const { perSecond, requests } = await saturate(target, { seconds: 1.5 });
      seen.get(name)!.perSecond.push(perSecond);
      seen.get(name)!.cpu.push((ownCpu(name, pid) - before) / requests);
    }
  }
  return new Map(
    [...seen].map(([name, { perSecond, cpu }]) => [name, { perSecond: median(perSecond), cpu: median(cpu) }]),
  );
}

/** Until every page is kept: making them takes the core. */
async function untilWarm(portal: Portal): Promise<void> {
  for (let kept = -1; ;) {
    const now = await portal.metric("perhepolku_kept_pages");
    if (now === kept) return;
    kept = now;
    await wait(3_000);
  }
}

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL!;
  const portal = await startPortal(url, { until: "ready", env: { SOCKETS_PER_ADDRESS: "5000" } });
  const front = portal.child.pid!;
  await portal.get(page);
  await untilWarm(portal);
  const reference = await startReference(portal);
  const files = mkdtempSync(join(tmpdir(), "perhepolku-bench-"));
  let nginx: Nginx | null = null;
  try {
    nginx = await startNginx({
      files: await pagesOnDisk(files, page, await rawOf(portal.address + page)),
      portal: portal.address,
    });
    for (const pid of [front, ...childrenOf(front), reference.child.pid!, ...(nginx?.pids() ?? [])]) await pin(pid, 0);
    await pin(process.pid, 1);
    const port = Number(new URL(portal.address).port);
    const sides = [
      { name: "kept", target: { port, path: page }, pid: front },
      { name: "node:http", target: { port: reference.port, path: page }, pid: reference.child.pid! },
      {
        name: "304",
        target: { port, path: page, headers: { "if-none-match": (await portal.get(page)).headers.get("etag")! } },
        pid: front,
      },
      ...(nginx
        ? [
            { name: "nginx files", target: { port: nginx.filesPort, path: page }, pid: nginx.master },
            { name: "nginx before the portal", target: { port: nginx.cachePort, path: page }, pid: nginx.master },
          ]
        : []),
    ];
    const measured = await throughput(sides);
    const of = (name: string) => measured.get(name) ?? { perSecond: NaN, cpu: NaN };
    for (const { name } of sides)
      tell({ what: `${name}: requests a second on one core`, value: of(name).perSecond, unit: "/s" });
    tell({
      what: "kept ÷ node:http",
      value: of("kept").perSecond / of("node:http").perSecond,
      unit: "",
      goal: "≥ 0.9",
    });
    tell({ what: "kept: processor time of one", value: of("kept").cpu, unit: "ms", goal: "≤ 0.02" });
    tell({ what: "node:http: processor time of one", value: of("node:http").cpu, unit: "ms" });
    if (nginx)
      tell({
        what: "nginx before the portal ÷ nginx files",
        value: of("nginx before the portal").perSecond / of("nginx files").perSecond,
        unit: "",
        goal: "≥ 0.9",
      });

    const half = Math.round(of("node:http").perSecond / 2);
    for (const { name, target } of sides.slice(0, 2)) {
      const { p50, p99 } = await atRate(target, { rate: half, seconds: 5 });
      tell({ what: `${name}: p50 at half load (${half}/s)`, value: p50, unit: "ms" });
      tell({ what: `${name}: p99 at half load`, value: p99, unit: "ms" });
    }

    const before = await portal.metric("perhepolku_page_seconds_count");
    const seconds = 10;
    const [underLoad, edits] = await Promise.all([
      atRate({ port, path: page }, { rate: 10_000, seconds }),
      publishing(portal, page, seconds),
    ]);
    const made = (await portal.metric("perhepolku_page_seconds_count")) - before;
    tell({ what: "10,000 requests a second while publishing: p50", value: underLoad.p50, unit: "ms" });
    tell({ what: "10,000 requests a second while publishing: p99", value: underLoad.p99, unit: "ms", goal: "≤ 2" });
    tell({ what: "  requests failed", value: underLoad.failures, unit: "", goal: "0" });
    tell({ what: "  pages made a second meanwhile", value: made / seconds, unit: "/s", goal: "20" });
    tell({ what: "  stale reads after “julkaistu”", value: edits.stale, unit: `of ${edits.published}`, goal: "0" });
    tell({ what: "  from publishing to every page new, median", value: edits.wait, unit: "ms", goal: "≤ 50" });

    const memory = residentMegabytes(front);
    let number = 0;
    const cpuBefore = cpuMilliseconds(front, { withChildren: false });
    const unknown = await saturate({ port, path: () => `/palvelut/ei-ole-${(number += 1)}` }, { seconds: 10 });
    tell({ what: "unknown addresses a second, each another", value: unknown.perSecond, unit: "/s", goal: "≥ 30 000" });
    tell({
      what: "  processor time of one",
      value: (cpuMilliseconds(front, { withChildren: false }) - cpuBefore) / unknown.requests,
      unit: "ms",
      goal: "≤ 0.02",
    });
    tell({
      what: `  memory grown after ${unknown.requests} of them`,
      value: residentMegabytes(front) - memory,
      unit: "MB",
      goal: "≤ 20",
    });
    tell({ what: "memory of the front after all that", value: residentMegabytes(front), unit: "MB", goal: "≤ 200" });

    const unkept = await startPortal(url, { until: "ready", env: unkeptEnv });
    try {
      for (let time = 0; time < 40; time += 1) await unkept.get(page);
      const begun = cpuMilliseconds(unkept.child.pid!);
      const misses = 100;
      for (let time = 0; time < misses; time += 1) await unkept.get(page);
      tell({
        what: "a page made: processor time of both processes",
        value: (cpuMilliseconds(unkept.child.pid!) - begun) / misses,
        unit: "ms",
        goal: "≤ 8",
      });
      const searchBegun = performance.now();
      for (let time = 0; time < misses; time += 1) await unkept.get("/haku?haku=lapsi");
      tell({
        what: "a search page: requests a second, one after another",
        value: misses / ((performance.now() - searchBegun) / 1_000),
        unit: "/s",
      });
    } finally {
      await unkept.stop();
    }

    for (const { name, bytes } of await weighVisit(portal.address + page))
      tell({ what: `first visit: ${name}`, value: bytes, unit: "B" });
    const [ours, plain] = await paintIn(portal, page);
    tell({
      what: "LCP ÷ that of an unstyled one-request page, slow 4G, slow processor",
      value: ours.lcp / plain.lcp,
      unit: "",
      goal: "≤ 1.1",
    });
    tell({ what: "  LCP", value: ours.lcp, unit: "ms" });
    tell({ what: "  total blocking time", value: ours.tbt, unit: "ms", goal: "0" });
    tell({ what: "  layout shift", value: ours.cls, unit: "", goal: "0" });
  } finally {
    nginx?.stop();
    reference.child.kill();
    await portal.stop();
    rmSync(files, { recursive: true, force: true });
    await db.$disconnect();
  }
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, JSON.stringify({ node: process.version, rounds, rows }, null, 2));
  if (process.argv.includes("--write")) writeFileSync("docs/operating/bench.md", tableOfRows());
}

/** The table for docs/operating. */
function tableOfRows(): string {
  const lines = rows.map(
    ({ what, value, unit, goal }) => `| ${what.trim()} | ${format(value)} ${unit} | ${goal ?? ""} |`,
  );
  return [
    "# How fast the front is",
    "",
    "Made by `npm run bench:front -- --write`: the front, Node's own server and nginx with the same bytes, in rounds that take turns, the server side on one",
    "core and the load on another. Compare within the table: the numbers of one machine mean nothing on another.",
    "",
    `Measured last on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, ${rounds} rounds. Search and lists: [scale.md](scale.md) and \`npm run bench\`.`,
    "",
    "| What | Measured | Goal |",
    "| --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

await main();
