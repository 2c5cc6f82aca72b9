import { spawn } from "node:child_process";
import { quietEnvironment, root } from "./project.mjs";

const TAIL_LENGTH = 20_000;
const running = new Set();
let stopping = false;

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches it through us and in our order.
 * Returns the process and `ended`, which resolves to `{ code, output }`: the tail of what it said.
 */
export function startChild(command, args, { env = {}, show = false, evenWhenStopping = false, ...options } = {}) {
  if (stopping && !evenWhenStopping) throw new Interrupted();
  const child = spawn(command, args, {
    cwd: root,
    ...options,
    env: { ...process.env, ...quietEnvironment, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  running.add(child);
  let output = "";
  for (const [stream, screen] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.on("data", (bytes) => {
      output = (output + bytes).slice(-TAIL_LENGTH);
      if (show || process.env.VERBOSE === "1") screen.write(bytes);
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

/** Asks every program to end, and ends it by force after the grace period. */
export async function stopChildren(graceMilliseconds = 12_000) {
  stopping = true;
  await Promise.all([...running].map((child) => stopChild(child, graceMilliseconds)));
}

export async function stopChild(child, graceMilliseconds = 12_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  signalGroup(child, "SIGTERM");
  const force = setTimeout(() => signalGroup(child, "SIGKILL"), graceMilliseconds);
  await gone;
  clearTimeout(force);
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
