import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** With `numbered`, each request asks for another address: the path and a number. */
export type Target = { port: number; path: string; numbered?: boolean; headers?: Record<string, string> };

let number = 0;

const requestOf = ({ port, path, numbered, headers = {} }: Target): string => {
  const address = numbered ? `${path}${(number += 1)}` : path;
  const lines = Object.entries({ "accept-encoding": "br", ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${address} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join("")}\r\n`;
};

/** One connection that asks again and again; resolves with what came, for the caller to judge. */
class Connection {
  private readonly socket: Socket;
  private got = 0;
  private wanted = 0;
  private head = "";
  private done: ((status: number) => void) | null = null;
  private status = 0;

  constructor(readonly target: Target) {
    this.socket = connect({ port: target.port, host: "127.0.0.1", noDelay: true });
    this.socket.on("data", (bytes: Buffer) => this.take(bytes));
    this.socket.on("error", () => this.finish(0));
    this.socket.on("close", () => this.finish(0));
  }

  ask(): Promise<number> {
    return new Promise((resolve) => {
      this.done = resolve;
      this.got = 0;
      this.wanted = 0;
      this.head = "";
      this.socket.write(requestOf(this.target));
    });
  }

  close(): void {
    this.done = null;
    this.socket.destroy();
  }

  private take(bytes: Buffer): void {
    this.got += bytes.length;
    if (this.wanted === 0) {
      this.head += bytes.toString("latin1");
      const end = this.head.indexOf("\r\n\r\n");
      if (end < 0) return;
      this.status = Number(this.head.slice(9, 12));
      const length = /\r\ncontent-length: (\d+)/i.exec(this.head.slice(0, end))?.[1] ?? "0";
      this.wanted = end + 4 + (this.status === 304 ? 0 : Number(length));
    }
    if (this.got >= this.wanted) this.finish(this.status);
  }

  private finish(status: number): void {
    const { done } = this;
    this.done = null;
    done?.(status);
  }
}

export type Run = { perSecond: number; requests: number; failures: number };

/** Debian's wrk asks several times as fast as a program of ours: with the latter, fast servers all look the same. */
export const hasWrk = (): boolean => !spawnSync("wrk", ["-v"]).error;

const usesWrk = hasWrk();

/** As much as the server gives, over a number of connections, for a time. */
export async function saturate(target: Target, { connections = 32, seconds = 2 } = {}): Promise<Run> {
  return usesWrk ? saturateByWrk(target, { connections, seconds }) : saturateByOwn(target, { connections, seconds });
}

type Load = { connections: number; seconds: number };

async function saturateByWrk(target: Target, { connections, seconds }: Load): Promise<Run> {
  const directory = mkdtempSync(join(tmpdir(), "perhepolku-wrk-"));
  const script = join(directory, "load.lua");
  writeFileSync(script, luaOf(target));
  const counts = ["-t1", `-c${connections}`, `-d${seconds}s`, "-s", script];
  const child = spawn("wrk", [...counts, `http://127.0.0.1:${target.port}`], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (text) => (said += String(text)));
  await new Promise((resolve) => child.once("exit", resolve));
  rmSync(directory, { recursive: true });
  const [, requests, microseconds, failures] = /^done (\d+) (\d+) (\d+)$/m.exec(said)?.map(Number) ?? [];
  if (!requests || !microseconds) throw new Error(`wrk: ${said}`);
  return { perSecond: requests / (microseconds / 1e6), requests, failures: failures ?? 0 };
}

const luaOf = ({ path, numbered, headers = {} }: Target): string => `
${Object.entries({ "accept-encoding": "br", ...headers })
  .map(([name, value]) => `wrk.headers[${JSON.stringify(name)}] = ${JSON.stringify(value)}`)
  .join("\n")}
local number = 0
request = function()
  number = number + 1
  return ${numbered ? `wrk.format("GET", "${path}" .. number)` : "ready"}
end
init = function() ready = wrk.format("GET", ${JSON.stringify(path)}) end
done = function(summary)
  local errors = summary.errors
  print("done " .. summary.requests .. " " .. summary.duration .. " " .. errors.connect + errors.read + errors.write + errors.timeout)
end
`;

async function saturateByOwn(target: Target, { connections, seconds }: Load): Promise<Run> {
  const end = performance.now() + seconds * 1_000;
  let requests = 0;
  let failures = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = new Connection(target);
      while (performance.now() < end) {
        const status = await connection.ask();
        if (status === 0) {
          failures += 1;
          break;
        }
        requests += 1;
      }
      connection.close();
    }),
  );
  return { perSecond: requests / ((performance.now() - begun) / 1_000), requests, failures };
}

export type Latency = { p50: number; p99: number; most: number; failures: number; perSecond: number };

/** So many requests a second, whether or not earlier ones have been answered; waiting counts from when each was due. */
export async function atRate(
  target: Target,
  { rate, seconds, connections = 64 }: { rate: number; seconds: number; connections?: number },
) {
  const idle = Array.from({ length: connections }, () => new Connection(target));
  const all = [...idle];
  const waits: number[] = [];
  const due: number[] = [];
  let failures = 0;
  const begun = performance.now();
  const serve = async (connection: Connection, at: number): Promise<void> => {
    const status = await connection.ask();
    waits.push(performance.now() - at);
    if (status === 0) failures += 1;
    const next = due.shift();
    if (next === undefined) idle.push(connection);
    else void serve(connection, next);
  };
  let sent = 0;
  while (performance.now() - begun < seconds * 1_000) {
    const now = performance.now();
    while (sent < ((now - begun) * rate) / 1_000) {
      sent += 1;
      const connection = idle.pop();
      if (connection) void serve(connection, now);
      else due.push(now);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  while (idle.length < connections && performance.now() - begun < seconds * 1_000 + 5_000)
    await new Promise((resolve) => setTimeout(resolve, 5));
  for (const connection of all) connection.close();
  waits.sort((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), most: at(1), failures, perSecond: waits.length / seconds } satisfies Latency;
}

/** The processor time that a process, and those it started, have taken, in milliseconds (Linux). */
export function cpuMilliseconds(pid: number, { withChildren = true } = {}): number {
  const own = (statOf(pid)?.ticks ?? 0) * 10;
  return withChildren ? childrenOf(pid).reduce((sum, child) => sum + cpuMilliseconds(child), own) : own;
}

/** Resident memory of one process, in megabytes. */
export function residentMegabytes(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
  return (pages * 4_096) / 1_048_576;
}

export function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => statOf(other)?.parent === pid);
}

function statOf(pid: number): { parent: number; ticks: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
