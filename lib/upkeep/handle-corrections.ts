import type { Actor } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";

type Handling = {
  actor: Actor;
  contactId: string;
  /** The version that an editor has made public. */ upTo?: number;
  now: Date;
};

/**
 * What an editor has done about a contact's corrections counts from this moment: for the worklist, and for how long they are
 * kept. The portal's own changes to a record handle nothing. Returns how many there were.
 */
export async function handleCorrections(tx: Database, { actor, contactId, upTo, now }: Handling): Promise<number> {
  const { count } = await tx.contactCorrection.updateMany({
    where: { contactId, handledAt: null, ...(upTo !== undefined && { revisionNumber: { lte: upTo } }) },
    data: { handledAt: now, handledById: actor.id },
  });
  return count;
}
