import { fstatSync } from "node:fs";
import { Socket } from "node:net";
import { pino, type DestinationStream } from "pino";

/** What waits for a reader of the log who does not read; more than this is dropped. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/** JSON lines; what goes in names no reader: paths by `tellable`, never a query, an address of the network or a header. */
export function createLog(level: string) {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, standardOutput);
}

let dropped = 0;
/** How many lines nobody has read and nobody will. */
export const droppedLines = (): number => dropped;

let output: DestinationStream | null = null;
const standardOutput: DestinationStream = { write: (line) => (output ??= openOutput()).write(line) };

/** A pipe that nobody reads would hold whoever writes into it, the serving thread or the exit of the process: lines wait beside. */
function openOutput(): DestinationStream {
  const about = fstatSync(1);
  if (!about.isFIFO() && !about.isSocket()) return pino.destination({ dest: 1, sync: true });
  const pipe = new Socket({ fd: 1, readable: false, writable: true });
  let untold = 0;
  pipe.unref();
  pipe.on("error", () => {});
  pipe.on("drain", () => {
    if (untold > 0) pipe.write(`${JSON.stringify({ level: 40, time: new Date(), dropped: untold, msg: "log" })}\n`);
    untold = 0;
  });
  return {
    write(line) {
      if (pipe.writableLength < MOST_UNREAD_BYTES) return void pipe.write(line);
      dropped += 1;
      untold += 1;
    },
  };
}

export type Log = ReturnType<typeof createLog>;

/**
 * A path for the log: a segment that is a permission by itself (a link from a letter, a preview) is left out of it, also with
 * what a letter's reader copied along. No address of ours has a capital or a sign of that kind in so long a segment.
 */
export function tellable(path: string): string {
  const [address = ""] = path.split("?");
  return address.replace(/[^/]{20,}/g, (segment) => (/^[a-z0-9-]+(\.[a-z]+)?$/.test(segment) ? segment : "…"));
}
