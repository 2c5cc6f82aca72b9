import "server-only";
import { command, type AuditEntry } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { hashToken } from "@/lib/platform/secret-token";
import { findLink, takeLink } from "./links";
import { hashPassword } from "./password";
import { passwordFault, type PasswordFault } from "./password-rules";
import { wordsAbout } from "./queries";
import { editorsKey } from "./secret";
import { beginHalfSession } from "./sign-in";

type Accepting = { token: string; password: string; headers: Headers; now?: Date; client?: PrismaClient };

export type AcceptOutcome =
  | { status: "secondStep"; token: string }
  | { status: "faulty"; fault: PasswordFault }
  /** The link has been used, is too old or never was. */
  | { status: "noLink" };

/** Takes an invitation up with a password of the editor's own choice, and goes on to the second step. */
export async function acceptInvitation({ token, password, headers, now = new Date(), client = db }: Accepting) {
  const editor = await findLink("invitation", token, now, client);
  if (!editor) return { status: "noLink" } satisfies AcceptOutcome;
  const fault = passwordFault(password, await wordsAbout(editor, client));
  if (fault) return { status: "faulty", fault } satisfies AcceptOutcome;
  const passwordHash = await hashPassword(password);
  const isTaken = await command<boolean, boolean>(
    { id: editor.id },
    async (tx) => {
      if (!(await takeLink(tx, "invitation", hashToken(token), now))) return { refused: false };
      await tx.editor.update({ where: { id: editor.id }, data: { passwordHash } });
      const audit: AuditEntry = { action: "editor.invitationAccepted", recordId: null, detail: { way: "password" } };
      return { result: true, audit: [audit], touched: [] };
    },
    { client },
  );
  if (!isTaken) return { status: "noLink" } satisfies AcceptOutcome;
  const key = await editorsKey(client);
  const { totpSecret } = await client.editor.findUniqueOrThrow({
    where: { id: editor.id },
    select: { totpSecret: true },
  });
  const half = await beginHalfSession({ id: editor.id, totpSecret }, { headers, key, now, client });
  return { status: "secondStep", token: half } satisfies AcceptOutcome;
}
