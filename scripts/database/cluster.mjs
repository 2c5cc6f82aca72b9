import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runChild } from "../children.mjs";
import { freePort, isPortFree } from "../ports.mjs";
import { giveTo } from "./postgres-files.mjs";
import { isAlive } from "./start-lock.mjs";

export const ROLE = "perhepolku";
const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100", "timezone=UTC"];
const UNSAFE_BUT_FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const LINUX = process.platform === "linux";

/** Makes the data directory, under another name until it is complete: an interruption leaves nothing half made. */
export async function createCluster(cluster) {
  const unfinished = `${cluster.data}.unfinished`;
  const passwordFile = `${cluster.data}.new-password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    giveTo(cluster.user, unfinished);
    writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
    giveTo(cluster.user, passwordFile);
    await runProgram(cluster, "initdb", [
      ...["-D", unfinished, "-U", ROLE, "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"],
      ...["--locale", LINUX ? "C.UTF-8" : "en_US.UTF-8", "--locale-provider=icu", "--icu-locale=fi-FI"],
      "--data-checksums",
    ]);
    renameSync(passwordFile, join(unfinished, "perhepolku.password"));
    renameSync(unfinished, cluster.data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

export const passwordOf = ({ data }) => readFileSync(join(data, "perhepolku.password"), "utf8");

/** Starts the server and returns its port. `durable: false` gives up safety against power cuts. */
export async function startServer(cluster, durable) {
  // Nobody is behind this file any more, but its number may by now belong to another program.
  rmSync(join(cluster.data, "postmaster.pid"), { force: true });
  const port = await rememberedOrFreePort(cluster);
  const settings = [`port=${port}`, ...SETTINGS, ...(durable ? [] : UNSAFE_BUT_FAST)];
  const options = settings.map((setting) => `-c ${setting}`).join(" ");
  const log = join(cluster.data, "server.log");
  rmSync(log, { force: true });
  try {
    await runProgram(cluster, "pg_ctl", ["-D", cluster.data, "-l", log, "-w", "-t", "60", "-o", options, "start"]);
  } catch (error) {
    if (existsSync(log)) error.output = `${error.output ?? ""}\n${readFileSync(log, "utf8").slice(-2000)}`;
    throw error;
  }
  return port;
}

export async function stopServer(cluster) {
  if ((await portOfRunning(cluster)) === null) return;
  const command = ["-D", cluster.data, "-m", "fast", "-w", "-t", "30", "stop"];
  await runProgram(cluster, "pg_ctl", command, { evenWhenStopping: true });
}

/** The port of the server that runs on this data, or null. */
export async function portOfRunning({ data }) {
  const file = join(data, "postmaster.pid");
  for (let attempt = 0; attempt < 100 && existsSync(file); attempt++) {
    const [pid, , , port] = readFileSync(file, "utf8").split("\n");
    if (!isPostgresOn(data, Number(pid))) return null;
    if (port) return Number(port);
    await wait(100); // it writes its port some moments after its number
  }
  return null;
}

// After a crash the number may belong to a dead process that nobody buried, or to another program.
function isPostgresOn(data, pid) {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes(data);
}

async function rememberedOrFreePort({ data, user }) {
  const file = join(data, "perhepolku.port");
  const remembered = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (remembered && (await isPortFree(remembered))) return remembered;
  const port = await freePort();
  writeFileSync(file, String(port), { mode: 0o600 });
  giveTo(user, file);
  return port;
}

function runProgram({ programs, user }, program, args, options) {
  const env = { HOME: tmpdir(), ...(LINUX && { LC_ALL: "C.UTF-8" }) };
  return runChild(join(programs, program), args, { ...user, ...options, cwd: "/", env });
}
