import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { may, type EditorCommand } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { command, type Change, type Refusal } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import { admits, ownersOf } from "./owners";

/** There is no such record for the actor; or the change would take it away from the actor's own organizations. */
export type Denied = { status: "notFound" } | { status: "ownersLost" };

type Guarded = { actor: EditorActor; what: EditorCommand; recordId: string };

/**
 * A change to one record by an editor: refused inside its own transaction when the policy does not allow it. A record that
 * the actor may not even see is not found; a right that lacks throws `Forbidden`. Nobody changes a record out of their own hands.
 */
export function guardedCommand<T>(
  { actor, what, recordId }: Guarded,
  change: (tx: Database) => Promise<Change<T> | Refusal<T>>,
  client?: PrismaClient,
): Promise<T | Denied> {
  return command<T | Denied, T | Denied>(
    actor,
    async (tx) => {
      if (!(await admits(tx, actor, what, recordId))) return { refused: { status: "notFound" } };
      const outcome = await change(tx);
      if (!("refused" in outcome) && !may(actor, what, await ownersOf(tx, recordId)))
        return { refused: { status: "ownersLost" } };
      return outcome;
    },
    { client },
  );
}
