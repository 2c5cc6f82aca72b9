import { pino } from "pino";

/** JSON lines; what goes in names no reader: paths without their queries, never an address of the network or a header. */
export function createLog(level: string) {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

export type Log = ReturnType<typeof createLog>;
