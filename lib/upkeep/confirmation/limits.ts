import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { feedbackKey } from "@/lib/feedback/key";
import { networkKey, senderAddress } from "@/lib/feedback/network";
import { dayInFinland } from "@/lib/platform/dates/today";
import { db } from "@/lib/platform/db";

const perNetwork = new RateLimiterPrisma({
  storeClient: db,
  tableName: "rateLimit",
  keyPrefix: "confirmation",
  points: 20,
  duration: 10 * 60,
});

/** Counts an answer against its network's limit: 20 in 10 minutes. Throws when the database does not answer. */
export async function hasRoomForAnswer(headers: Headers): Promise<boolean> {
  try {
    await perNetwork.consume(networkKey(await feedbackKey(), senderAddress(headers), dayInFinland()));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
