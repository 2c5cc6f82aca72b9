import "server-only";
import { db, type Database } from "@/lib/platform/db";
import { NotSignedIn } from "@/lib/platform/errors";
import { hashToken } from "@/lib/platform/secret-token";
import { readCookie } from "./cookie";
import type { EditorActor } from "./roles";

const MINUTE = 60_000;

/** How long a session lasts, in milliseconds. */
export const sessionLimits = {
  idle: 60 * MINUTE,
  absolute: 12 * 60 * MINUTE,
  /** From the first step to the second. */
  betweenSteps: 15 * MINUTE,
  /** How long a proof of being there holds, for what asks it anew. */
  proof: 10 * MINUTE,
};

type Asking = { now?: Date; client?: Database };

/** A session that stands: its editor, and how far signing in has come. */
export type Session = {
  id: string;
  actor: EditorActor;
  hasSecondStep: boolean;
  provedAt: Date | null;
  newTotpSecret: string | null;
};

/** The session of a request's cookie, also one that has not taken the second step; null when there is none or it is over. */
export async function findSession(headers: Headers, { now = new Date(), client = db }: Asking = {}) {
  const token = readCookie(headers);
  if (!token) return null;
  const row = await client.editorSession.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { editor: { include: { grants: { select: { role: true, organizationId: true } } } } },
  });
  if (!row || row.editor.disabledAt || isOver(row, now)) return null;
  // To the minute: a page that asks for many things writes once.
  if (now.getTime() - row.lastSeenAt.getTime() > MINUTE) {
    await client.editorSession.updateMany({ where: { id: row.id }, data: { lastSeenAt: now } });
  }
  const { id, name, email, grants } = row.editor;
  const { provedAt, newTotpSecret, secondStepAt } = row;
  const actor: EditorActor = { id, name, email, grants };
  return { id: row.id, actor, hasSecondStep: secondStepAt !== null, provedAt, newTotpSecret } satisfies Session;
}

/**
 * The editor who asks, by the session cookie of the request. Throws `NotSignedIn` when there is none, when it is over
 * (60 minutes idle, 12 hours altogether) or when the second step has not been taken.
 */
export async function requireEditor(headers: Headers, asking?: Asking): Promise<EditorActor> {
  return (await requireSession(headers, asking)).actor;
}

/** The same with the session itself, for what concerns it. */
export async function requireSession(headers: Headers, asking?: Asking): Promise<Session> {
  const session = await findSession(headers, asking);
  if (!session?.hasSecondStep) throw new NotSignedIn();
  return session;
}

type Times = { createdAt: Date; lastSeenAt: Date; secondStepAt: Date | null };

export function isOver({ createdAt, lastSeenAt, secondStepAt }: Times, now: Date): boolean {
  const age = now.getTime() - createdAt.getTime();
  if (secondStepAt === null) return age > sessionLimits.betweenSteps;
  return age > sessionLimits.absolute || now.getTime() - lastSeenAt.getTime() > sessionLimits.idle;
}
