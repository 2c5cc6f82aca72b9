import { runNode } from "./children.mjs";

/** Runs a TypeScript program of scripts/content with what it prints shown; `server-only` modules may be imported. */
export function runContentProgram(name, url, args = [], options = { show: true }) {
  return runNode(["--conditions=react-server", "--import", "tsx", `scripts/content/${name}.ts`, ...args], {
    ...options,
    env: { DATABASE_URL: url, NODE_ENV: "production" },
  });
}
