import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/platform/db";
import { dayInFinland } from "@/lib/platform/dates/today";
import { networkKey } from "./network";

const store = { storeClient: db, tableName: "rateLimit" } as const;
const perNetwork = new RateLimiterPrisma({ ...store, keyPrefix: "feedback-network", points: 3, duration: 10 * 60 });
const altogether = new RateLimiterPrisma({ ...store, keyPrefix: "feedback-all", points: 60, duration: 60 * 60 });

/**
 * Counts a sending against the limits: 3 in 10 minutes for a network, 60 in an hour for everybody. Returns the seconds to
 * wait when one is full, null when there is room. Throws when the database does not answer.
 */
export async function secondsUntilRoom(key: string, address: string | null, day = dayInFinland()) {
  const waits = await Promise.all([
    waitOf(perNetwork.consume(networkKey(key, address, day))),
    waitOf(altogether.consume("all")),
  ]);
  const longest = Math.max(...waits);
  return longest > 0 ? Math.ceil(longest / 1_000) : null;
}

async function waitOf(consumed: Promise<RateLimiterRes>): Promise<number> {
  try {
    await consumed;
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    throw refusal;
  }
}
