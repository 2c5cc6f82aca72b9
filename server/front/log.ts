import { pino } from "pino";

/** JSON lines; what goes in names no reader: paths by `tellable`, never a query, an address of the network or a header. */
export function createLog(level: string) {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
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
