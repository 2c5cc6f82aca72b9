import { spawn } from "node:child_process";
import { quietEnvironment, root } from "./project.mjs";

const TAIL_LENGTH = 20_000;
const GRACE_MILLISECONDS = 2_000; // npm, for one, does not mind a SIGTERM
const SERVER_GRACE_MILLISECONDS = 12_000; // a server has requests to finish
const running = new Map();
let stopping = false;

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches it through us and in our order.
 * Returns the process and `ended`, which resolves to `{ code, output }`: the tail of what it said.
 */
export function startChild(
  command,
  args,
  { env = {}, show = false, evenWhenStopping = false, isServer = false, ...options } = {},
) {
  if (stopping && !evenWhenStopping) throw new Interrupted();
  const child = spawn(command, args, {
    cwd: root,
    ...options,
    env: { ...process.env, ...quietEnvironment, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  running.set(child, isServer ? SERVER_GRACE_MILLISECONDS : GRACE_MILLISECONDS);
  let output = "";
  for (const [stream, screen] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output = (output + text).slice(-TAIL_LENGTH);
      if (show || process.env.VERBOSE === "1") screen.write(text);
    });
  }
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? signal, output }));
  }).finally(() => running.delete(child));
  return { child, ended };
}

/** Runs a program to its end. Throws `ChildFailed` with the tail of what it said. */
export async function runChild(command, args, options) {
  const { code, output } = await startChild(command, args, options).ended;
  if (stopping && !options?.evenWhenStopping) throw new Interrupted();
  if (code !== 0) throw new ChildFailed([command, ...args].join(" "), code, output);
  return output;
}

export const runNode = (args, options) => runChild(process.execPath, args, options);

export class ChildFailed extends Error {
  constructor(command, code, output) {
    super(`${command} ended with ${code}`);
    this.output = output;
  }
}

export class Interrupted extends Error {}

/** Asks every program to end, and ends it by force after its grace period; `atOnce` leaves none. */
export async function stopChildren({ atOnce = false } = {}) {
  stopping = true;
  await Promise.all([...running.keys()].map((child) => stopChild(child, atOnce)));
}

export async function stopChild(child, atOnce = false) {
  if (!running.has(child) || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  signalGroup(child, "SIGTERM");
  const force = setTimeout(() => signalGroup(child, "SIGKILL"), atOnce ? 0 : running.get(child));
  await gone;
  clearTimeout(force);
  signalGroup(child, "SIGKILL"); // what it started itself
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
