import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import type { EditorCommand } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { command, type Change, type Refusal } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import { admits } from "./owners";

export type NotFound = { status: "notFound" };

type Guarded = { actor: EditorActor; what: EditorCommand; recordId: string };

/**
 * A change to one record by an editor: refused inside its own transaction when the policy does not allow it. A record that
 * the actor may not even see is not found; a right that lacks throws `Forbidden`.
 */
export function guardedCommand<T>(
  { actor, what, recordId }: Guarded,
  change: (tx: Database) => Promise<Change<T> | Refusal<T>>,
  client?: PrismaClient,
): Promise<T | NotFound> {
  return command<T | NotFound, T | NotFound>(
    actor,
    async (tx) => {
      if (!(await admits(tx, actor, what, recordId))) return { refused: { status: "notFound" } };
      return change(tx);
    },
    { client },
  );
}
