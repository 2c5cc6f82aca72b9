import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FromFront, FromRenderer, Told } from "../messages";
import type { Log } from "./log";
import { SilenceWatch } from "./silence-watch";

const FIRST_PAUSE_MILLISECONDS = 250;
const LONGEST_PAUSE_MILLISECONDS = 10_000;
const STEADY_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 12_000;
/** A page takes milliseconds; who waits for one meanwhile waits a little longer than this (ask-renderer). */
const MOST_SILENT_BEATS = 10;
/** Until it is ready: a slow machine that starts everything at once takes its time. */
const MOST_STARTING_BEATS = 120;

type Settings = {
  ownHost: string;
  log: Log;
  onMessage: (message: Told) => void;
};

/** The renderer as a process of ours: started, told, and started again when it dies. */
export class RendererProcess {
  readonly socketPath: string;
  isReady = false;
  /** How many have been started, and how many of them were ended because they no longer answered. */
  starts = 0;
  hangs = 0;
  private readonly directory: string;
  private child: ChildProcess | null = null;
  private stopped = false;
  private deaths = 0;
  private begunAt = 0;
  private readonly watch = new SilenceWatch({
    mostBeats: () => (this.isReady ? MOST_SILENT_BEATS : MOST_STARTING_BEATS),
    onSilence: () => this.endSilent(),
  });
  private readonly waiting = new Set<(isReady: boolean) => void>();

  constructor(private readonly settings: Settings) {
    // Nobody else may enter the directory, so nobody else reaches the socket.
    this.directory = mkdtempSync(join(tmpdir(), "perhepolku-"));
    this.socketPath = join(this.directory, "renderer");
  }

  start(): void {
    rmSync(this.socketPath, { force: true });
    this.begunAt = Date.now();
    this.starts += 1;
    this.watch.noteHeard();
    let child: ChildProcess;
    try {
      child = this.fork();
    } catch (error) {
      // For want of memory, say. The front has its pages and goes on.
      return this.afterDeath(String(error));
    }
    this.child = child;
    child.on("message", (message) => {
      const told = message as FromRenderer;
      this.watch.noteHeard();
      if (told.kind === "alive") return;
      this.settings.onMessage(told);
      if (told.kind === "ready") this.becomeReady();
    });
    child.on("error", (error) => {
      this.settings.log.error({ error: error.message }, "renderer");
      // One that could not be started never exits.
      if (child.pid === undefined) this.afterDeath(error.message);
    });
    child.once("exit", (code, signal) => this.afterDeath(code ?? signal));
  }

  private fork(): ChildProcess {
    return fork(new URL("../renderer.ts", import.meta.url), [this.socketPath, this.settings.ownHost], {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, PORTAL_PROCESS: "renderer" },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  tell(message: FromFront): void {
    if (this.child?.connected) this.child.send(message, () => {});
  }

  /** True as soon as the renderer can be asked; false when the patience runs out. */
  whenReady(patienceMs: number): Promise<boolean> {
    if (this.isReady) return Promise.resolve(true);
    return new Promise((resolve) => {
      const answer = (isReady: boolean) => {
        clearTimeout(timer);
        this.waiting.delete(answer);
        resolve(isReady);
      };
      const timer = setTimeout(answer, patienceMs, false);
      this.waiting.add(answer);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.watch.stop();
    const { child } = this;
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      if (this.isReady) this.tell({ kind: "end" });
      else child.kill("SIGKILL");
      const force = setTimeout(() => child.kill("SIGKILL"), STOP_MILLISECONDS);
      await gone;
      clearTimeout(force);
    }
    rmSync(this.directory, { recursive: true, force: true });
  }

  private becomeReady(): void {
    this.isReady = true;
    for (const answer of [...this.waiting]) answer(true);
  }

  /** An event loop that stands still hears no request to end. */
  private endSilent(): void {
    const { child, isReady } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    this.hangs += 1;
    this.settings.log.error({ pid: child.pid, isReady }, "renderer silent: ended");
    child.kill("SIGKILL");
  }

  private afterDeath(why: string | number | null): void {
    this.isReady = false;
    if (this.stopped) return;
    if (Date.now() - this.begunAt > STEADY_MILLISECONDS) this.deaths = 0;
    const pause = Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** this.deaths, LONGEST_PAUSE_MILLISECONDS);
    this.deaths += 1;
    this.settings.log.error({ why, pause }, "renderer died");
    setTimeout(() => !this.stopped && this.start(), pause);
  }
}
