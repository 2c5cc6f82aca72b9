import { pino } from "pino";

/** What waits for a reader of the log who does not read; more than this is dropped. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/** JSON lines; what goes in names no reader: paths by `tellable`, never a query, an address of the network or a header. */
export function createLog(level: string) {
  // Not in the serving thread: a pipe that is full would hold it.
  const destination = pino.destination({ dest: 1, sync: false, maxLength: MOST_UNREAD_BYTES });
  destination.on("drop", () => (dropped += 1));
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

let dropped = 0;
/** How many lines nobody has read and nobody will. */
export const droppedLines = (): number => dropped;

export type Log = ReturnType<typeof createLog>;

/**
 * A path for the log: a segment that is a permission by itself (a link from a letter, a preview) is left out of it, also with
 * what a letter's reader copied along. No address of ours has a capital or a sign of that kind in so long a segment.
 */
export function tellable(path: string): string {
  const [address = ""] = path.split("?");
  return address.replace(/[^/]{20,}/g, (segment) => (/^[a-z0-9-]+(\.[a-z]+)?$/.test(segment) ? segment : "…"));
}
