import { ChildFailed, runNode } from "./children.mjs";
import { PlainFault } from "./faults.mjs";

/** Runs a TypeScript program of scripts/content with what it prints shown; `server-only` modules may be imported. */
export function runContentProgram(name, url, args = [], options = { show: true }) {
  return runProgram(`scripts/content/${name}.ts`, url, args, options);
}

/** Runs a TypeScript program that may import lib as the portal does. */
export function runProgram(file, url, args = [], options = { show: true }) {
  return runNode(["--conditions=react-server", "--import", "tsx", file, ...args], {
    ...options,
    env: { DATABASE_URL: url, NODE_ENV: "production" },
  });
}

/** The same for a program that tells its own faults: when it fails, nothing is left to say. */
export async function runToldProgram(file, url, args) {
  try {
    await runProgram(file, url, args);
  } catch (error) {
    throw error instanceof ChildFailed ? new PlainFault("") : error;
  }
}
