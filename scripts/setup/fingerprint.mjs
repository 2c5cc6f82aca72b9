import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inProject } from "../project.mjs";

const MADE_BY_US = new Set(["node_modules", "generated"]);

/** A number for the content of files and folders of the project; a path that does not exist counts as empty. */
export function fingerprint(paths, ...more) {
  const hash = createHash("sha256");
  for (const path of paths) addPath(hash, path);
  for (const value of more) hash.update(`${value}\0`);
  return hash.digest("hex");
}

function addPath(hash, path) {
  const place = inProject(path);
  if (!existsSync(place)) return;
  if (statSync(place).isDirectory()) {
    const names = readdirSync(place).filter((name) => !MADE_BY_US.has(name));
    for (const name of names.sort()) addPath(hash, join(path, name));
  } else {
    hash.update(`${path}\0`).update(readFileSync(place)).update("\0");
  }
}

export const isStamped = (stamp, value) => existsSync(stamp) && readFileSync(stamp, "utf8") === value;

export function writeStamp(stamp, value) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}
