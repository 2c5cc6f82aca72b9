import { write } from "node:fs";
import { workerData } from "node:worker_threads";

const { count, beatMs, mostBeats } = workerData;
const LAST_WORDS_MILLISECONDS = 100;
let seen = -1;
let beats = 0;

setInterval(() => {
  const now = Atomics.load(count, 0);
  beats = now === seen ? beats + 1 : 0;
  seen = now;
  if (beats < mostBeats) return;
  const line = { level: 60, time: new Date().toISOString(), seconds: (beats * beatMs) / 1_000 };
  beats = -Infinity;
  // It may be this very pipe that nobody reads: nobody waits for the words.
  write(2, `${JSON.stringify({ ...line, msg: "the front stands still: ended" })}\n`, () => {});
  // A thread cannot exit for its process, nor could a loop that stands still answer anything softer.
  setTimeout(() => process.kill(process.pid, "SIGKILL"), LAST_WORDS_MILLISECONDS);
}, beatMs);
