import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

const { count, beatMs, mostBeats } = workerData;
let seen = -1;
let beats = 0;

setInterval(() => {
  const now = Atomics.load(count, 0);
  beats = now === seen ? beats + 1 : 0;
  seen = now;
  if (beats < mostBeats) return;
  const line = { level: 60, time: new Date().toISOString(), seconds: (beats * beatMs) / 1_000 };
  writeSync(2, `${JSON.stringify({ ...line, msg: "the front stands still: ended" })}\n`);
  // A thread cannot exit for its process, nor could a loop that stands still answer anything softer.
  process.kill(process.pid, "SIGKILL");
}, beatMs);
