import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";

const runsAsRoot = process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root. Root therefore lends it the account that owns the data, else the
 * system's `postgres`, else `nobody`; anybody else runs it as themselves (an empty object).
 */
export function postgresUser(dataDirectory) {
  if (!runsAsRoot) return {};
  const owner = existsSync(dataDirectory) ? statSync(dataDirectory) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = accountNamed("postgres") ?? accountNamed("nobody");
  if (!account) throw new Error("running as root needs an account named postgres or nobody");
  return account;
}

function accountNamed(name) {
  const line = readFileSync("/etc/passwd", "utf8").match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, "m"));
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : null;
}

/** Whether the account can walk to the path: a checkout below /root, for instance, is closed to others. */
export function canReach(path, user) {
  if (user.uid === undefined) return true;
  for (let step = realpathSync(nearestExisting(path)); ; step = dirname(step)) {
    if (!mayEnter(statSync(step), user)) return false;
    if (step === dirname(step)) return true;
  }
}

function nearestExisting(path) {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

function mayEnter({ mode, uid, gid }, user) {
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
