// Secrets come as files, which no list of processes and no `docker inspect` shows: NAME_FILE is read into NAME, then the
// command runs with its signals and its end passed on.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { pathToFileURL } from "node:url";

/** Secrets only: other programs have variables of that ending too (`SSL_CERT_FILE`). */
const SECRET_FILE = /^(DATABASE_URL|SMTP_URL|MEDIA_S3_KEY|[A-Z0-9_]+_SECRET)_FILE$/;

/** The environment with the content of each file in its place; a value that is given as such wins. */
export function withSecrets(given, read = (path) => readFileSync(path, "utf8")) {
  const env = { ...given };
  for (const [name, path] of Object.entries(given)) {
    const target = SECRET_FILE.exec(name)?.[1];
    if (target && path && !env[target]) env[target] = read(path).trimEnd();
  }
  return env;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [command, ...args] = process.argv.slice(2);
  const child = spawn(command, args, { stdio: "inherit", env: withSecrets(process.env) });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(error.message);
    process.exit(127);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
