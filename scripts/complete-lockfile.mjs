// A registry mirror may carry the native packages of its own platform only. `npm install` then drops the others
// from package-lock.json, and `npm ci` refuses the file everywhere. Run this after a change of dependencies: it adds
// the dropped packages by name, version and platform, so that npm passes over them here and fetches them there.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inProject } from "./project.mjs";

const OPERATING_SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64", "wasm32"];

/** The optional dependencies of a lockfile's packages that it does not list: `{ name, version, parent }` each. */
export function findDropped(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isListed(packages, parent, name))
      .map(([name, version]) => ({ name, version, parent })),
  );
}

function isListed(packages, parent, name) {
  if (packages[`${parent ? `${parent}/` : ""}node_modules/${name}`]) return true;
  if (parent === "") return false;
  const end = parent.lastIndexOf("/node_modules/");
  return isListed(packages, end < 0 ? "" : parent.slice(0, end), name);
}

/** A lockfile entry for a package that cannot be fetched here. Its platform stands in its name. */
function entryFor({ name, version, parent }, packages) {
  const words = name.split("/").at(-1).split("-");
  const os = OPERATING_SYSTEMS.filter((word) => words.includes(word));
  const cpu = PROCESSORS.filter((word) => words.includes(word));
  if (cpu.length === 0) throw new Error(`no platform in the name of ${name}`);
  return {
    version,
    cpu,
    ...(packages[parent].dev && { dev: true }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = inProject("package-lock.json");
  const lockfile = JSON.parse(readFileSync(file, "utf8"));
  const dropped = findDropped(lockfile.packages);
  for (const item of dropped) lockfile.packages[`node_modules/${item.name}`] = entryFor(item, lockfile.packages);
  const sorted = Object.entries(lockfile.packages).sort(([one], [other]) => one.localeCompare(other, "en"));
  lockfile.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  for (const { name } of dropped) console.log(name);
}
