import { setTimeout as wait } from "node:timers/promises";
import { startPortal } from "@/tests/faults/portal";
import { workAsEditor } from "@/tests/load/work-as-editor";
import { atRate, cpuMilliseconds, median, residentMegabytes, saturate } from "./front/load";
import { setStage, type Side, type Stage } from "./front/stage";
import { paintIn, weighVisit } from "./front/visit";
import type { Table } from "./table";

const page = "/palvelut/doulat-iisalmi";

/** How the front serves, beside Node's own server and nginx with the same bytes. */
export async function benchFront(url: string, { rounds, table }: { rounds: number; table: Table }): Promise<void> {
  const stage = await setStage(url, page);
  try {
    const perSecond = await throughput(stage, rounds, table);
    await latency(stage, Math.round(perSecond.get("node:http")! / 2), table);
    await whilePublishing(stage, url, table);
    await unknownAddresses(stage, table);
    await firstVisit(stage, table);
    await startWithoutDatabase(stage, table);
  } finally {
    await stage.end();
  }
  await makingPages(url, table);
}

/** nginx works in a child; the front's child makes pages, which is no part of a kept one's cost. */
const ownCpu = ({ name, pid }: Side) => cpuMilliseconds(pid, { withChildren: name.startsWith("nginx") });

async function throughput({ sides }: Stage, rounds: number, table: Table): Promise<Map<string, number>> {
  const seen = new Map(sides.map(({ name }) => [name, { perSecond: [] as number[], cpu: [] as number[] }]));
  for (const { target } of sides) await saturate(target, { seconds: 3 });
  for (let round = 0; round < rounds; round += 1) {
    for (const side of sides) {
      const before = ownCpu(side);
      const { perSecond, requests } = await saturate(side.target, { seconds: 2 });
      seen.get(side.name)!.perSecond.push(perSecond);
      seen.get(side.name)!.cpu.push((ownCpu(side) - before) / requests);
    }
  }
  const perSecond = new Map([...seen].map(([name, { perSecond }]) => [name, median(perSecond)]));
  const cpu = new Map([...seen].map(([name, { cpu }]) => [name, median(cpu)]));
  const ratio = (what: string, [name, other]: [string, string], of: Map<string, number>, goal?: string) =>
    of.has(name) && of.has(other) && table.tell({ what, value: of.get(name)! / of.get(other)!, unit: "", goal });
  for (const [name, value] of perSecond) table.tell({ what: `${name}: requests a second`, value, unit: "/s" });
  for (const [name, value] of cpu)
    table.tell({
      what: `${name}: processor time of one`,
      value,
      unit: "ms",
      goal: name === "kept page" ? "≤ 0.02" : undefined,
    });
  ratio("kept page ÷ node:http, requests a second", ["kept page", "node:http"], perSecond, "≥ 0.9");
  ratio("node:http ÷ kept page, processor time", ["node:http", "kept page"], cpu);
  ratio("kept page ÷ nginx, files", ["kept page", "nginx, files"], perSecond);
  const ours = "nginx, ours before the portal";
  ratio("nginx, ours before the portal ÷ nginx, files", [ours, "nginx, files"], perSecond, "≥ 0.9");
  return perSecond;
}

async function latency({ sides }: Stage, rate: number, table: Table): Promise<void> {
  for (const { name, target } of sides) {
    if (name === "304") continue;
    const { p50, p99 } = await atRate(target, { rate, seconds: 5 });
    table.tell({ what: `${name}: p50 at half of node:http's (${rate}/s)`, value: p50, unit: "ms" });
    table.tell({ what: `${name}: p99 at half of node:http's`, value: p99, unit: "ms" });
  }
}

async function whilePublishing({ portal, port }: Stage, url: string, table: Table): Promise<void> {
  const seconds = 10;
  const target = { port, path: page };
  const edit = (time: number) => workAsEditor(url, portal.address, { seconds: time });
  const calm = await atRate(target, { rate: 10_000, seconds: 5 });
  // What publishes and what makes pages have not worked yet: neither is fast from the first time.
  await edit(10);
  const alone = await edit(seconds);
  const before = await portal.metric("perhepolku_page_seconds_count");
  const [busy, edits] = await Promise.all([atRate(target, { rate: 10_000, seconds }), edit(seconds)]);
  const made = (await portal.metric("perhepolku_page_seconds_count")) - before;
  const [published, stale] = [edits.waits.length, edits.stale];
  table.tell({ what: "10,000 requests a second, nothing else: p99", value: calm.p99, unit: "ms" });
  table.tell({ what: "10,000 requests a second while publishing: p50", value: busy.p50, unit: "ms" });
  table.tell({ what: "10,000 requests a second while publishing: p99", value: busy.p99, unit: "ms", goal: "≤ 2" });
  table.tell({ what: "  requests failed", value: busy.failures, unit: "", goal: "0" });
  table.tell({ what: "  pages made a second meanwhile", value: made / seconds, unit: "/s", goal: "20" });
  table.tell({ what: "  stale reads after “julkaistu”", value: stale, unit: `of ${published}`, goal: "0" });
  const what = "from publishing to every page new, median";
  table.tell({ what: `  ${what}`, value: median(edits.waits), unit: "ms", goal: "≤ 50" });
  table.tell({ what: `${what}, without load`, value: median(alone.waits), unit: "ms", goal: "≤ 50" });
}

async function unknownAddresses({ portal, front, port }: Stage, table: Table): Promise<void> {
  await wait(1_000);
  const [memory, kept] = [residentMegabytes(front), await portal.metric("perhepolku_kept_pages")];
  const cpuBefore = cpuMilliseconds(front, { withChildren: false });
  const unknown = await saturate({ port, path: "/palvelut/ei-ole-", numbered: true }, { seconds: 10 });
  const cpu = (cpuMilliseconds(front, { withChildren: false }) - cpuBefore) / unknown.requests;
  const grown = residentMegabytes(front) - memory;
  const more = (await portal.metric("perhepolku_kept_pages")) - kept;
  table.tell({
    what: "unknown addresses a second, each another",
    value: unknown.perSecond,
    unit: "/s",
    goal: "≥ 30 000",
  });
  table.tell({ what: "  processor time of one", value: cpu, unit: "ms", goal: "≤ 0.02" });
  table.tell({ what: `  memory grown after ${unknown.requests} of them`, value: grown, unit: "MB", goal: "≤ 20" });
  table.tell({ what: "  pages kept of them", value: more, unit: "", goal: "0" });
  table.tell({
    what: "memory of the front after all that",
    value: residentMegabytes(front),
    unit: "MB",
    goal: "≤ 200",
  });
}

async function firstVisit({ portal }: Stage, table: Table): Promise<void> {
  for (const { name, bytes } of await weighVisit(portal.address + page))
    table.tell({ what: `first visit of a service's page: ${name}`, value: bytes, unit: "B", goal: weightGoals[name] });
  const [ours, plain] = await paintIn(portal, page);
  const what = "LCP ÷ that of an unstyled one-request page, slow 4G, slow processor";
  table.tell({ what, value: ours.lcp / plain.lcp, unit: "", goal: "≤ 1.1" });
  table.tell({ what: "  LCP", value: ours.lcp, unit: "ms" });
  table.tell({ what: "  total blocking time", value: ours.tbt, unit: "ms", goal: "0" });
  table.tell({ what: "  layout shift", value: ours.cls, unit: "", goal: "0" });
}

const weightGoals: Record<string, string> = { Document: "≤ 14 600", Script: "≤ 3 000", everything: "≤ 60 000" };

/** A start with the pages of the disk and no database, as long as an operator waits for the first page and for all of them. */
async function startWithoutDatabase({ portal }: Stage, table: Table): Promise<void> {
  const kept = await portal.metric("perhepolku_kept_pages");
  await portal.end("SIGTERM");
  const nowhere = "postgresql://nobody:nothing@127.0.0.1:9/none";
  const begun = performance.now();
  const started = await startPortal(nowhere, { pagesDirectory: portal.pagesDirectory });
  const first = await started.get(page);
  const value = performance.now() - begun;
  const has = await started.metric("perhepolku_kept_pages");
  await started.end("SIGKILL");
  if (first.status !== 200) throw new Error(`without a database: ${first.status}`);
  table.tell({ what: "started without a database: the first page after", value, unit: "ms", goal: "≤ 500" });
  table.tell({ what: "  pages there then, of those that were kept", value: has / kept, unit: "", goal: "1" });
}

/** What a page costs that is not kept: a portal that keeps none. */
async function makingPages(url: string, table: Table): Promise<void> {
  const portal = await startPortal(url, { until: "ready", env: { PAGES_MEMORY_MB: "0", RENDERER_NICE: "0" } });
  const times = 150;
  try {
    for (const [what, path, goal] of [
      ["a service's page made", page, "≤ 8"],
      ["a page of text made", "/saavutettavuus", "≤ 8"],
      ["a search made", "/haku?haku=lapsi", undefined],
    ] as const) {
      for (let time = 0; time < times; time += 1) await portal.get(path);
      const [begun, cpu] = [performance.now(), cpuMilliseconds(portal.child.pid!)];
      for (let time = 0; time < times; time += 1) await portal.get(path);
      const perSecond = times / ((performance.now() - begun) / 1_000);
      const one = (cpuMilliseconds(portal.child.pid!) - cpu) / times;
      table.tell({ what: `${what}: a second, one after another`, value: perSecond, unit: "/s" });
      table.tell({ what: `${what}: processor time of both processes`, value: one, unit: "ms", goal });
    }
  } finally {
    await portal.stop();
  }
}
