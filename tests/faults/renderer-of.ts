import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { expect } from "vitest";
import type { Portal } from "./portal";

/** The number of the process that makes a portal's pages, as soon as there is one. */
export async function rendererOf({ child }: Portal): Promise<number> {
  let found: number | undefined;
  await expect
    .poll(() => (found = childrenOf(child.pid!).find(({ command }) => command.includes("server/renderer"))?.pid), {
      timeout: 20_000,
      interval: 5,
    })
    .toBeDefined();
  return found!;
}

function childrenOf(parent: number): { pid: number; command: string }[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, pid, ppid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(ppid) === parent ? { pid: Number(pid), command: command! } : [];
  });
}

export function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return readdirSync("/proc").includes(String(pid));
  }
}
