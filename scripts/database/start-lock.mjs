import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const TOO_OLD_MILLISECONDS = 120_000;

/** Several commands may start or stop the same cluster at once: one at a time does. */
export async function withLock(path, work) {
  while (!takeLock(path)) await wait(100);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function takeLock(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    removeAbandoned(path);
    return false;
  }
}

// Renaming lets exactly one of several waiters remove an abandoned lock; one that turns out to be a newer,
// living lock is put back.
function removeAbandoned(path) {
  if (!isAbandoned(path)) return;
  const taken = `${path}.${process.pid}`;
  try {
    renameSync(path, taken);
    if (!isAbandoned(taken)) linkSync(taken, path);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  }
  rmSync(taken, { force: true });
}

function isAbandoned(path) {
  try {
    const holder = Number(readFileSync(path, "utf8"));
    const age = Date.now() - statSync(path).mtimeMs;
    const beingWritten = holder === 0 && age < 1000;
    return !beingWritten && (age > TOO_OLD_MILLISECONDS || !isAlive(holder));
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
