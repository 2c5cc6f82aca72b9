import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inProject } from "../project.mjs";
import { bundleServiceWorkers } from "./service-workers.mjs";
import { fingerprint, isStamped, writeStamp } from "./fingerprint.mjs";

const SERVED_AT = "/elements";
const MANIFEST = "lib/platform/generated/elements.ts";
const STAMP = "lib/platform/generated/elements-stamp";
const SOURCES = [
  "components",
  "lib",
  "scripts/setup/elements.mjs",
  "scripts/setup/service-workers.mjs",
  "package-lock.json",
];

/**
 * Builds the small modules that enhance public pages (`components/<noun>/<name>.element.ts`) into files with a content
 * hash in their names, and the list of their addresses that `ElementScript` reads. Returns false when nothing was to do.
 */
export async function buildElements() {
  const current = fingerprint(SOURCES);
  const served = inProject("public", SERVED_AT);
  if (isStamped(inProject(STAMP), current) && existsSync(served)) return false;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: sources(),
    outdir: served,
    entryNames: "[name]",
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    write: false,
  });
  rmSync(served, { recursive: true, force: true });
  mkdirSync(served, { recursive: true });
  const addresses = outputFiles.map(({ path, contents }) => {
    const name = basename(path, ".element.js");
    const file = `${name}-${createHash("sha256").update(contents).digest("hex").slice(0, 10)}.js`;
    writeFileSync(join(served, file), contents);
    return [name, `${SERVED_AT}/${file}`];
  });
  mkdirSync(inProject("lib/platform/generated"), { recursive: true });
  const list = JSON.stringify(Object.fromEntries(addresses.sort()), null, 2);
  writeFileSync(inProject(MANIFEST), `export const elementAddresses = ${list} as const;\n`);
  await bundleServiceWorkers();
  writeStamp(inProject(STAMP), current);
}

function sources() {
  const files = readdirSync(inProject("components"), { recursive: true });
  return files.filter((file) => file.endsWith(".element.ts")).map((file) => inProject("components", file));
}
