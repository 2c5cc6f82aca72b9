import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startPortal } from "@/tests/faults/portal";
import { childrenOf, type Target } from "./load";
import { pagesOnDisk, startNginx } from "./nginx";
import { rawOf } from "./raw";

export type Side = { name: string; target: Target; pid: number };

/** The portal with every page made, Node's own server and, where it is installed, nginx: all on the first core, the load on the second. */
export async function setStage(url: string, page: string) {
  const portal = await startPortal(url, { until: "ready", env: { SOCKETS_PER_ADDRESS: "5000" } });
  const files = mkdtempSync(join(tmpdir(), "perhepolku-bench-"));
  await portal.get(page);
  // Making pages takes the core: nothing is measured before all are there.
  while ((await portal.metric("perhepolku_warm")) !== 1) await wait(1_000);
  const reference = await startReference(portal.address + page);
  const nginx = await startNginx({
    files: await pagesOnDisk(files, page, await rawOf(portal.address + page)),
    portal: portal.address,
  });
  const front = portal.child.pid!;
  for (const pid of [front, ...childrenOf(front), reference.child.pid!, ...(nginx?.pids() ?? [])]) await pin(pid, 0);
  await pin(process.pid, 1);
  const port = Number(new URL(portal.address).port);
  const etag = (await portal.get(page)).headers.get("etag")!;
  const sides: Side[] = [
    { name: "kept page", target: { port, path: page }, pid: front },
    { name: "node:http", target: { port: reference.port, path: page }, pid: reference.child.pid! },
    { name: "304", target: { port, path: page, headers: { "if-none-match": etag } }, pid: front },
  ];
  if (nginx) {
    const pid = nginx.master;
    sides.push({ name: "nginx, files", target: { port: nginx.filesPort, path: page }, pid });
    sides.push({ name: "nginx, ours before the portal", target: { port: nginx.cachePort, path: page }, pid });
  }
  return {
    portal,
    front,
    port,
    sides,
    async end(): Promise<void> {
      nginx?.stop();
      reference.child.kill();
      await portal.stop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** Where the machine can be told so. */
const pin = (pid: number, core: number) =>
  new Promise<void>((resolve) => {
    spawn("taskset", ["-acp", String(core), String(pid)], { stdio: "ignore" })
      .once("error", () => resolve())
      .once("exit", () => resolve());
  });

/** Node's own server with the bytes and the headers of the kept page, in a process of its own. */
async function startReference(address: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/bench/front/reference.ts", address], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve) =>
    child.stdout!.once("data", (text) => resolve(Number(String(text)))),
  );
  return { child, port };
}
