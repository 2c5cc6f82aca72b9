import { Interrupted } from "./children.mjs";
import { words } from "./say.mjs";

const UNREACHABLE = new Set(["ECONNREFUSED", "ENOTFOUND", "ECONNRESET", "EHOSTUNREACH", "ETIMEDOUT", "EAI_AGAIN"]);
const REFUSED_BY_DATABASE = new Set(["28P01", "28000", "3D000", "57P03"]);

/** A fault whose message is already the one sentence that the user needs. */
export class PlainFault extends Error {}

/** The one sentence for a known fault; for others the message and the end of what the program said. */
export function explain(error) {
  if (error instanceof Interrupted) return "";
  if (error instanceof PlainFault) return error.message;
  const said = `${error.message}\n${error.output ?? ""}`;
  if (error.code === "ENOSPC" || error.code === "53100" || /ENOSPC|No space left on device/.test(said))
    return words.fullDisk;
  if (error.code === "EACCES" && error.path) return words.foreignFiles(error.path);
  const migration = brokenMigration(said);
  if (migration) return words.migrationFailed(migration);
  if (isUnreachableDatabase(error)) return words.noDatabase(databasePlace(process.env.DATABASE_URL));
  return [error.message, tail(error.output)].filter(Boolean).join("\n");
}

// The engine names it when it fails, and each time after that until somebody has looked at it (P3009).
function brokenMigration(said) {
  const [, failing, failed] =
    /apply_script\s+with migration_name="([^"]+)"|The `([^`]+)` migration started/.exec(said) ?? [];
  const name = failing ?? failed;
  if (!name) return null;
  const [, reason = null] = /Error querying the database: (?:ERROR: )?(.+)/.exec(said) ?? [];
  return { name, reason };
}

function isUnreachableDatabase(error) {
  return process.env.DATABASE_URL && (UNREACHABLE.has(error.code) || REFUSED_BY_DATABASE.has(error.code));
}

/** Host, port and database name of an address: never its user or password. */
function databasePlace(url) {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || 5432}${pathname}`;
  } catch {
    return "";
  }
}

const tail = (output = "") => output.trimEnd().split("\n").slice(-40).join("\n");
