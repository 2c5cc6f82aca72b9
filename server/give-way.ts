import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

/**
 * Lets others on the machine go first, as `nice` does. Linux has a priority for each thread, and `setPriority` of a process alters
 * that of its first one only: those that compress and collect garbage, which are running by now, are told too.
 */
export function giveWay(niceness: number): void {
  if (niceness === 0) return;
  for (const thread of threadsOfThisProcess()) setPriority(thread, niceness);
}

/** The process itself where the system does not list its threads. */
function threadsOfThisProcess(): number[] {
  try {
    return readdirSync("/proc/self/task").map(Number);
  } catch {
    return [process.pid];
  }
}
