import "server-only";
import { randomUUID } from "node:crypto";
import { command, type AuditEntry } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { hashToken, newToken } from "@/lib/platform/secret-token";
import { readCookie } from "./cookie";
import { isOver, type Session } from "./session";

type Beginning = {
  editorId: string;
  now: Date;
  browser?: string;
  hasSecondStep?: boolean;
  /** Both steps were taken now; false when the service that signs in only remembered the person. */
  isProved?: boolean;
  newTotpSecret?: string | null;
};

/** Begins a session and returns its token for the cookie. Whatever cookie the browser had before is worth nothing. */
export async function beginSession(
  tx: Database,
  { editorId, now, browser = "", hasSecondStep = false, isProved = hasSecondStep, newTotpSecret = null }: Beginning,
): Promise<string> {
  const token = newToken();
  await tx.editorSession.create({
    data: {
      id: randomUUID(),
      tokenHash: hashToken(token),
      editorId,
      browser,
      newTotpSecret,
      createdAt: now,
      lastSeenAt: now,
      ...(hasSecondStep && { secondStepAt: now }),
      ...(isProved && { provedAt: now }),
    },
  });
  return token;
}

/** Ends the session of a request's cookie, if it has one. */
export async function endSessionOf(tx: Database, headers: Headers): Promise<string | null> {
  const token = readCookie(headers);
  const where = { tokenHash: hashToken(token ?? "") };
  const row = token ? await tx.editorSession.findUnique({ where, select: { editorId: true } }) : null;
  if (row) await tx.editorSession.deleteMany({ where });
  return row?.editorId ?? null;
}

export async function signOut(headers: Headers, client: PrismaClient = db): Promise<void> {
  await command<null, null>(
    { id: "editor" },
    async (tx) => {
      const editorId = await endSessionOf(tx, headers);
      if (!editorId) return { refused: null };
      return {
        result: null,
        audit: [{ action: "editor.signedOut", recordId: null, detail: { editorId } }],
        touched: [],
      };
    },
    { client },
  );
}

/** Ends an editor's sessions; all but one when one is to stay. */
export async function endSessions(tx: Database, editorId: string, exceptId?: string): Promise<void> {
  await tx.editorSession.deleteMany({ where: { editorId, ...(exceptId && { id: { not: exceptId } }) } });
}

/** Ends one of the editor's own sessions, or all but the present one when no id is given. */
export async function endOwnSessions({ id, actor }: Session, which: string | null, client: PrismaClient = db) {
  return command(
    actor,
    async (tx) => {
      const others = which === null ? { not: id } : which;
      const { count } = await tx.editorSession.deleteMany({ where: { editorId: actor.id, id: others } });
      const audit: AuditEntry = { action: "editor.sessionsEnded", recordId: null, detail: { count } };
      return { result: count, audit: [audit], touched: [] };
    },
    { client },
  );
}

export type OwnSession = { id: string; browser: string; createdAt: Date; lastSeenAt: Date; isThis: boolean };

/** The editor's sessions that stand, the latest used first. */
export async function listOwnSessions({ id, actor }: Session, now = new Date(), client: Database = db) {
  const rows = await client.editorSession.findMany({
    where: { editorId: actor.id, secondStepAt: { not: null } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, browser: true, createdAt: true, lastSeenAt: true, secondStepAt: true },
  });
  return rows
    .filter((row) => !isOver(row, now))
    .map((row): OwnSession => ({
      id: row.id,
      browser: row.browser,
      createdAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      isThis: row.id === id,
    }));
}
