import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runChild } from "./children.mjs";

export function findInPath(name) {
  const places = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return places.map((place) => join(place, name)).find((path) => existsSync(path)) ?? null;
}

/** Whether a program starts at all: one whose libraries are missing is as good as absent. */
export async function works(path, ...args) {
  if (!path || !existsSync(path)) return false;
  try {
    await runChild(path, args);
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian packages as root or with a sudo that asks nothing; elsewhere it throws. */
export async function installDebianPackages(...names) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...names]]) {
    const [command, ...rest] = [...prefix, "apt-get", ...args];
    await runChild(command, rest, { env });
  }
}
