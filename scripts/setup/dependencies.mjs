import { existsSync, readFileSync } from "node:fs";
import { runChild, runNode } from "../children.mjs";
import { explain, PlainFault } from "../faults.mjs";
import { inProject } from "../project.mjs";
import { words } from "../say.mjs";

/** Runs `npm ci` when what is installed differs from package-lock.json. Returns false when nothing was to do. */
export async function installDependencies() {
  if (areInstalled()) return false;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  try {
    const npm = process.env.npm_execpath;
    await (npm?.endsWith(".js") ? runNode([npm, ...args]) : runChild("npm", args));
  } catch (error) {
    if (explain(error) === words.fullDisk || error.output === undefined) throw error;
    const complaints = error.output.split("\n").filter((line) => /^npm (error|ERR!) \S/.test(line));
    throw new PlainFault([words.noDependencies, ...complaints.slice(0, 5)].join("\n"));
  }
}

// npm writes its own note of what it installed last of all, so an interrupted installation has none.
function areInstalled() {
  const note = inProject("node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const wanted = packagesOf(inProject("package-lock.json"));
  const installed = packagesOf(note);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const mayBeMissing = entry.optional || entry.devOptional || entry.peer;
    const found = installed[path];
    return found ? found.version === entry.version && found.integrity === entry.integrity : mayBeMissing;
  });
}

const packagesOf = (lockfile) => JSON.parse(readFileSync(lockfile, "utf8")).packages;
