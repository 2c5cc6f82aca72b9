import "server-only";
import { command, type AuditEntry } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { browserName } from "./browser";
import { knownDevice } from "./known-device";
import { verifyPassword } from "./password";
import { editorsKey, seal } from "./secret";
import { beginSession, endSessionOf } from "./sessions";
import { countersOf, forgetAttempts, secondsToWait } from "./throttle";
import { newTotpSecret } from "./totp";

type SigningIn = { email: string; password: string; headers: Headers; now?: Date; client?: PrismaClient };

export type SignInOutcome =
  /** The first step has been taken; `token` is a session that opens nothing but the second. */
  { status: "secondStep"; token: string } | { status: "wrong" } | { status: "tooMany"; waitSeconds: number };

/**
 * The first step: address and password. An unknown address, one without a password and one that is disabled are answered
 * as a wrong password is, after the same work. Throws when the database does not answer.
 */
export async function signIn({ headers, now = new Date(), client = db, ...typed }: SigningIn): Promise<SignInOutcome> {
  const key = await editorsKey(client);
  const email = typed.email.trim().toLowerCase();
  const device = knownDevice(key, email, headers);
  const counters = countersOf(key, device ? `${email}\n${device}` : email, headers, now);
  // A network full of strangers must not keep out an editor on a machine that is known.
  const waitSeconds = await secondsToWait(device ? counters.slice(0, 1) : counters);
  if (waitSeconds !== null) return { status: "tooMany", waitSeconds };

  const editor = await client.editor.findUnique({ where: { email } });
  const isRight = await verifyPassword(typed.password, editor?.disabledAt ? null : (editor?.passwordHash ?? null));
  if (!editor || !isRight) return { status: "wrong" };
  await forgetAttempts(counters);
  return { status: "secondStep", token: await beginHalfSession(editor, { headers, key, now, client }) };
}

type Half = { headers: Headers; key: string; now: Date; client: PrismaClient };

/** A session that waits for the second step; for an editor without one it holds the secret to take into use. */
export async function beginHalfSession(
  editor: { id: string; totpSecret: string | null },
  { headers, key, now, client }: Half,
): Promise<string> {
  return command(
    { id: editor.id },
    async (tx) => {
      await endSessionOf(tx, headers);
      const newSecret = editor.totpSecret ? null : seal(key, newTotpSecret());
      const browser = browserName(headers);
      const token = await beginSession(tx, { editorId: editor.id, browser, now, newTotpSecret: newSecret });
      const audit: AuditEntry = { action: "editor.firstStep", recordId: null, detail: {} };
      return { result: token, audit: [audit], touched: [] };
    },
    { client },
  );
}
