import "server-only";
import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/platform/db";
import { hashToken, newToken } from "./secret";

type Beginning = { editorId: string; browser?: string; now: Date; hasSecondStep?: boolean };

/** Begins a session and returns its token for the cookie. Whatever cookie the browser had before is worth nothing. */
export async function beginSession(tx: Database, { editorId, browser = "", now, hasSecondStep = false }: Beginning) {
  const token = newToken();
  const proof = hasSecondStep ? { secondStepAt: now, provedAt: now } : {};
  await tx.editorSession.create({
    data: {
      id: randomUUID(),
      tokenHash: hashToken(token),
      editorId,
      browser,
      createdAt: now,
      lastSeenAt: now,
      ...proof,
    },
  });
  return token;
}
