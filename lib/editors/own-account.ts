import "server-only";
import { adminPaths } from "@/lib/admin-paths";
import { writeLetter } from "@/lib/mail/letters";
import { mailOrigin } from "@/lib/mail/origin";
import { queueMail } from "@/lib/mail/outbox";
import { command, type AuditEntry } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { hashPassword, verifyPassword } from "./password";
import { passwordFault, type PasswordFault } from "./password-rules";
import { wordsAbout } from "./queries";
import { editorsKey } from "./secret";
import type { Session } from "./session";
import { endSessions } from "./sessions";
import { countersOf, forgetAttempts, secondsToWait } from "./throttle";

export async function changeOwnName({ actor }: Session, name: string, client: PrismaClient = db): Promise<void> {
  await command(
    actor,
    async (tx) => {
      await tx.editor.update({ where: { id: actor.id }, data: { name } });
      return { result: null, audit: [{ action: "editor.renamed", recordId: null, detail: {} }], touched: [] };
    },
    { client },
  );
}

type Changing = { current: string; next: string; headers: Headers; now?: Date; client?: PrismaClient };
export type ChangeOutcome =
  | { status: "changed" }
  | { status: "wrong" }
  | { status: "tooMany"; waitSeconds: number }
  | { status: "faulty"; fault: PasswordFault };

/** Changes the editor's password, which takes the present one, and ends the other sessions. */
export async function changeOwnPassword(
  { id, actor }: Session,
  { current, next, headers, now = new Date(), client = db }: Changing,
): Promise<ChangeOutcome> {
  const counters = countersOf(await editorsKey(client), `password\n${actor.id}`, headers, now);
  const waitSeconds = await secondsToWait(counters);
  if (waitSeconds !== null) return { status: "tooMany", waitSeconds };
  const { passwordHash } = await client.editor.findUniqueOrThrow({ where: { id: actor.id } });
  if (!(await verifyPassword(current, passwordHash))) return { status: "wrong" };
  await forgetAttempts(counters);
  const fault = passwordFault(next, await wordsAbout(actor, client));
  if (fault) return { status: "faulty", fault };
  const newHash = await hashPassword(next);
  return command<ChangeOutcome>(
    actor,
    async (tx) => {
      await tx.editor.update({ where: { id: actor.id }, data: { passwordHash: newHash } });
      await endSessions(tx, actor.id, id);
      const link = mailOrigin() + adminPaths.askPassword();
      await queueMail(tx, writeLetter("passwordChanged", actor, { link }));
      const audit: AuditEntry = { action: "editor.passwordChanged", recordId: null, detail: {} };
      return { result: { status: "changed" }, audit: [audit], touched: [] };
    },
    { client },
  );
}
