import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { isAlive } from "./start-lock.mjs";

/** Notes that this process uses the cluster. Returns a function that takes the note back. */
export function registerUse(data) {
  mkdirSync(directoryOf(data), { recursive: true });
  const note = join(directoryOf(data), `${process.pid}.${randomUUID()}`);
  writeFileSync(note, "");
  return () => rmSync(note, { force: true });
}

/** Whether a living process still uses the cluster; the last one to leave stops it. */
export function isInUse(data) {
  return readdirSync(directoryOf(data)).some((note) => {
    if (isAlive(Number.parseInt(note, 10))) return true;
    rmSync(join(directoryOf(data), note), { force: true });
    return false;
  });
}

const directoryOf = (data) => `${data}.users`;
