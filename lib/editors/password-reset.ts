import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { adminPaths } from "@/lib/admin-paths";
import { writeLetter } from "@/lib/mail/letters";
import { mailOrigin } from "@/lib/mail/origin";
import { queueMail } from "@/lib/mail/outbox";
import { command, type AuditEntry } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { hashToken } from "@/lib/platform/secret-token";
import { findLink, issueLink, takeLink } from "./links";
import { hashPassword } from "./password";
import { passwordFault, type PasswordFault } from "./password-rules";
import { wordsAbout } from "./queries";
import { editorsKey } from "./secret";
import { endSessions } from "./sessions";
import { countersOf, secondsToWait } from "./throttle";

/** What every asking takes, in milliseconds, whether the address is known or not. */
const EVEN_TIME = 400;

type Asking = { email: string; headers: Headers; now?: Date; client?: PrismaClient };

/** Sends a link to a new password to an editor of the address. Says nothing of whether there is one. */
export async function askNewPassword({ email, headers, now = new Date(), client = db }: Asking): Promise<void> {
  await Promise.all([wait(EVEN_TIME), sendLink(email.trim().toLowerCase(), { headers, now, client })]);
}

async function sendLink(email: string, { headers, now, client }: Required<Omit<Asking, "email">>): Promise<void> {
  const counters = countersOf(await editorsKey(client), `reset\n${email}`, headers, now);
  if ((await secondsToWait(counters)) !== null) return;
  const editor = await client.editor.findUnique({ where: { email, disabledAt: null, passwordHash: { not: null } } });
  if (!editor) return;
  await command(
    { id: editor.id },
    async (tx) => {
      const link = mailOrigin() + adminPaths.newPassword(await issueLink(tx, "passwordReset", editor.id, now));
      await queueMail(tx, writeLetter("passwordReset", editor, { link }));
      const audit: AuditEntry = { action: "editor.passwordResetAsked", recordId: null, detail: {} };
      return { result: null, audit: [audit], touched: [] };
    },
    { client },
  );
}

type Resetting = { token: string; password: string; now?: Date; client?: PrismaClient };
type ResetOutcome = { status: "changed" } | { status: "noLink" } | { status: "faulty"; fault: PasswordFault };

/** Changes the password by a link and ends every session. It signs nobody in: the second step is asked as always. */
export async function resetPassword({
  token,
  password,
  now = new Date(),
  client = db,
}: Resetting): Promise<ResetOutcome> {
  const editor = await findLink("passwordReset", token, now, client);
  if (!editor) return { status: "noLink" };
  const fault = passwordFault(password, await wordsAbout(editor, client));
  if (fault) return { status: "faulty", fault };
  const passwordHash = await hashPassword(password);
  return command<ResetOutcome, ResetOutcome>(
    { id: editor.id },
    async (tx) => {
      if (!(await takeLink(tx, "passwordReset", hashToken(token), now))) return { refused: { status: "noLink" } };
      await tx.editor.update({ where: { id: editor.id }, data: { passwordHash } });
      await endSessions(tx, editor.id);
      const link = mailOrigin() + adminPaths.askPassword();
      await queueMail(tx, writeLetter("passwordChanged", editor, { link }));
      const audit: AuditEntry = { action: "editor.passwordReset", recordId: null, detail: {} };
      return { result: { status: "changed" }, audit: [audit], touched: [] };
    },
    { client },
  );
}
