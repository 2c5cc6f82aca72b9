import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "@/scripts/ports.mjs";

const READY_MILLISECONDS = 60_000;

const started = new Set<ChildProcess>();

/** Ends what a failing test has left running. */
export function endPortals(): void {
  for (const child of started) child.kill("SIGKILL");
}

export type Portal = {
  address: string;
  child: ChildProcess;
  pagesDirectory: string;
  /** What it has said so far. */
  said: () => string;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** A number of its metrics by the beginning of its line. */
  metric: (name: string) => Promise<number>;
  /** Ends it with a signal and waits; its pages stay on the disk. */
  end: (signal: NodeJS.Signals) => Promise<void>;
  /** Ends it and removes its pages. */
  stop: () => Promise<void>;
};

/** Starts the built portal as `npm start` does, on a port of its own, and waits until it can be asked. */
export async function startPortal(
  databaseUrl: string,
  {
    env = {},
    pagesDirectory = mkdtempSync(join(tmpdir(), "sivut-")),
    until = "live",
    port,
  }: {
    env?: Record<string, string>;
    pagesDirectory?: string;
    until?: "live" | "ready";
    /** A free one when none is named. */
    port?: number;
  } = {},
): Promise<Portal> {
  port ??= await freePort();
  const metricsPort = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      HOST: "127.0.0.1",
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      PAGES_DIR: pagesDirectory,
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next",
      LOG_LEVEL: "warn",
      NEXT_TELEMETRY_DISABLED: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.add(child);
  child.once("exit", () => started.delete(child));
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += String(text)));
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  const portal: Portal = {
    address,
    child,
    pagesDirectory,
    said: () => said,
    get: (path, headers = {}) => fetch(address + path, { headers, redirect: "manual" }),
    async metric(name) {
      const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
      return Number(
        text
          .split("\n")
          .find((line) => line.startsWith(`${name} `))
          ?.split(" ")[1],
      );
    },
    end,
    async stop() {
      await end("SIGTERM");
      rmSync(pagesDirectory, { recursive: true, force: true });
    },
  };
  const deadline = Date.now() + READY_MILLISECONDS;
  while (
    !(await fetch(`${address}/api/health/${until}`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > deadline || child.exitCode !== null) {
      await end("SIGKILL");
      throw new Error(`the portal does not answer: ${said}`);
    }
    await wait(50);
  }
  return portal;
}
