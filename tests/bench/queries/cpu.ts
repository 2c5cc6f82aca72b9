import { readFileSync } from "node:fs";
import type { Database } from "@/lib/platform/db";

/** Linux counts processor time in these, a second each hundred. */
const ticksInSecond = 100;

/** Milliseconds of processor time used so far by this process, and by each of the database's servers for it. */
export async function cpuSpent(client: Database): Promise<{ own: number; servers: Map<number, number> }> {
  const { user, system } = process.cpuUsage();
  const rows = await client.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'`;
  const servers = new Map(rows.map(({ pid }) => [pid, ticksOf(pid) * (1_000 / ticksInSecond)]));
  return { own: (user + system) / 1_000, servers };
}

/** What the servers have used between two moments; one that has ended meanwhile was idle. */
export function serverSpent(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [pid, spent]) => sum + spent - (before.get(pid) ?? 0), 0);
}

/** User and system time of a process in ticks (proc(5)); 0 where it cannot be read, as on another machine. */
function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
