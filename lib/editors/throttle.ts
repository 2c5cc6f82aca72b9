import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { networkKey, senderAddress } from "@/lib/feedback/network";
import { db } from "@/lib/platform/db";
import { dayInFinland } from "@/lib/platform/dates/today";
import { hashCode } from "./secret";

const store = { storeClient: db, tableName: "rateLimit" } as const;
const HOUR = 60 * 60;
const LONGEST_WAIT = 15 * 60;

/** Attempts that pass without waiting. */
export const freeAttempts = { account: 5, network: 20 };

/** Attempts since the last that succeeded; forgotten after an hour. */
const attempts = new RateLimiterPrisma({ ...store, keyPrefix: "editor-attempts", points: 1, duration: HOUR });
/** One attempt at a time, when the free ones are spent. */
const turns = new RateLimiterPrisma({ ...store, keyPrefix: "editor-turns", points: 1, duration: LONGEST_WAIT });

type Counter = { name: string; free: number };

/** Who tries: an account, which need not exist, and the network that the attempt comes from. */
export function countersOf(key: string, account: string, headers: Headers, now: Date): [Counter, Counter] {
  const network = networkKey(key, senderAddress(headers), dayInFinland(now));
  return [
    { name: hashCode(key, `account\n${account}`), free: freeAttempts.account },
    { name: `network-${network}`, free: freeAttempts.network },
  ];
}

/**
 * Counts an attempt before it is looked at, so that many at once are many. Returns the seconds to wait, null when it may
 * pass: beyond the free ones one passes after 15 seconds, then after twice that, at the longest after a quarter of an hour.
 */
export async function secondsToWait(counters: Counter[]): Promise<number | null> {
  const waits = await Promise.all(counters.map(waitOf));
  const longest = Math.max(...waits);
  return longest > 0 ? longest : null;
}

/** Forgets the account's attempts when one has succeeded. Those of a network stay: one known password must not free the rest. */
export async function forgetAttempts([account]: Counter[]): Promise<void> {
  await Promise.all([attempts.delete(account!.name), turns.delete(account!.name)]);
}

async function waitOf({ name, free }: Counter): Promise<number> {
  const { consumedPoints } = await attempts.penalty(name);
  if (consumedPoints <= free) return 0;
  const wait = Math.min(LONGEST_WAIT, 15 * 2 ** Math.min(consumedPoints - free - 1, 10));
  try {
    await turns.consume(name, 1, { customDuration: wait });
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw refusal;
  }
}
