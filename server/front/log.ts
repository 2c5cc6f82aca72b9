import { pino } from "pino";

/** JSON lines; what goes in names no reader: paths by `tellable`, never a query, an address of the network or a header. */
export function createLog(level: string) {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

export type Log = ReturnType<typeof createLog>;

/** A path for the log: a segment that is a permission by itself (a link from a letter, a preview) is left out of it. */
export function tellable(path: string): string {
  return path.replace(/(?<=\/)(?=[^/]*[A-Z])[\w-]{20,}(?=\/|$)/g, "…");
}
