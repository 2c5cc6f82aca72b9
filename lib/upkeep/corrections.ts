import { admits } from "@/lib/content/owners";
import type { EditorActor } from "@/lib/editors/roles";
import { command } from "@/lib/platform/command";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { handleCorrections } from "./handle-corrections";

/** Takes a contact's corrections off the worklist without publishing them. Returns false when there are none. */
export async function dismissCorrections(
  actor: EditorActor,
  contactId: string,
  { client, now = new Date() }: { client?: PrismaClient; now?: Date } = {},
): Promise<boolean> {
  return command<boolean, boolean>(
    actor,
    async (tx) => {
      if (!(await admits(tx, actor, "record.save", contactId))) return { refused: false };
      const count = await handleCorrections(tx, { actor, contactId, now });
      if (count === 0) return { refused: false };
      return {
        result: true,
        audit: [{ action: "confirmation.dismissed", recordId: contactId, detail: { count } }],
        touched: [],
      };
    },
    { client },
  );
}
