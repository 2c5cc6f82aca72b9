import { Worker } from "node:worker_threads";
import { BEAT_MILLISECONDS } from "../wire";

/** Nothing that the front does takes a second; a machine may stand still for some more. */
const MOST_BEATS = 30;

/**
 * Ends this process when its event loop stands still, so that its supervisor starts another: a thread that has nothing else
 * to do looks whether the loop still counts. Counted by the thread's own beats, a machine that slept ends nothing.
 */
export function watchOwnLoop(): void {
  const count = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  setInterval(() => Atomics.add(count, 0, 1), BEAT_MILLISECONDS).unref();
  const workerData = { count, beatMs: BEAT_MILLISECONDS, mostBeats: MOST_BEATS };
  // Plain JavaScript, without the loader of TypeScript: the thread costs next to nothing.
  new Worker(new URL("./watching-thread.mjs", import.meta.url), { workerData, execArgv: [] }).unref();
}
