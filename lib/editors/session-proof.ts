import { sessionLimits, type Session } from "./session";

/** Whether the editor has proved to be there within the last ten minutes. */
export function isProved({ provedAt }: Session, now = new Date()): boolean {
  return provedAt !== null && now.getTime() - provedAt.getTime() <= sessionLimits.proof;
}
