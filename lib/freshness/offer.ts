import type { PublicAddress } from "@/lib/content/addresses";
import type * as announcements from "./announcements";
import type * as fronts from "./fronts";
import type * as queries from "./queries";

/** What the renderer asks of the catalogue, without being part of Next's bundles itself. */
export type Freshness = Pick<typeof queries, "findChangesSince" | "findContentVersion" | "listSubjects"> &
  Pick<typeof announcements, "listenToContent"> &
  Pick<typeof fronts, "addVisits" | "forgetFront" | "reportFront" | "waitForFronts"> & {
    listPublicAddresses: () => Promise<PublicAddress[]>;
  };

// The renderer and Next's bundles load this module separately; what they share is one for the process.
const shared = globalThis as { perhepolkuFreshness?: Freshness };

export function offerFreshness(freshness: Freshness): void {
  shared.perhepolkuFreshness = freshness;
}

export function offeredFreshness(): Freshness {
  if (!shared.perhepolkuFreshness) throw new Error("Next has not started");
  return shared.perhepolkuFreshness;
}
