import { pino } from "pino";

/** JSON lines; what goes in names no reader: paths without their queries, never an address of the network or a header. */
export function createLog() {
  return pino({ level: process.env.LOG_LEVEL ?? "info", base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

export type Log = ReturnType<typeof createLog>;
