import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inProject } from "./project.mjs";

// The first version without a known hole that concerns us. `npm audit` may be out of reach.
const FLOORS = {
  next: "16.4.5",
  nodemailer: "10.1.4",
  sharp: "0.35.5",
  undici: "7.30.2",
  vite: "8.3.6",
  zod: "4.6.7",
};

/** The packages of a lockfile that are older than they may be, one sentence each. */
export function findTooOld(packages, floors = FLOORS) {
  return Object.entries(packages).flatMap(([path, { version }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const floor = path.includes("node_modules/") ? floors[name] : undefined;
    return floor && isOlder(version, floor) ? [`${name} ${version} is older than ${floor} (${path})`] : [];
  });
}

/** Dependencies of package.json that name a range instead of one version. */
export function findUnpinned({ dependencies = {}, devDependencies = {} }) {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is not pinned exactly: ${version}`);
}

function isOlder(version, floor) {
  const [release, suffix] = split(version);
  const [floorRelease] = split(floor);
  const place = release.findIndex((number, index) => number !== floorRelease[index]);
  return place < 0 ? suffix !== undefined : release[place] < floorRelease[place];
}

function split(version) {
  const [release, suffix] = version.split("-");
  return [release.split(".").map(Number), suffix];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const read = (file) => JSON.parse(readFileSync(inProject(file), "utf8"));
  const findings = [...findTooOld(read("package-lock.json").packages), ...findUnpinned(read("package.json"))];
  for (const finding of findings) console.error(finding);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
