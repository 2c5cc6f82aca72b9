import "server-only";
import type { IDToken } from "oauth4webapi";
import { command, type AuditEntry } from "@/lib/platform/command";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { isSignedInAfter, isStrong } from "./oidc-claims";
import { findSession } from "./session";

type Proving = {
  attempt: { proofSessionId: string | null; next: string; expiresAt: Date; providerId: string };
  claims: IDToken | null;
  headers: Headers;
};

/** No session begins: the one that asked is proved, when the same editor has signed in at the service since it asked. */
export async function proveBySigningIn(
  { attempt, claims, headers }: Proving,
  { now, client }: { now: Date; client: PrismaClient },
): Promise<{ status: "proved" | "notProved"; next: string }> {
  const { next, providerId, proofSessionId } = attempt;
  const notProved = { status: "notProved", next } as const;
  const session = await findSession(headers, { now, client });
  if (!claims || !session?.hasSecondStep || session.id !== proofSessionId) return notProved;
  const { iss: issuer, sub: subject } = claims;
  const isOwn = (await client.editorIdentity.count({ where: { issuer, subject, editorId: session.actor.id } })) === 1;
  if (!isOwn || !isStrong(claims) || !isSignedInAfter(attempt, claims)) return notProved;
  await command(
    session.actor,
    async (tx) => {
      await tx.editorSession.updateMany({ where: { id: session.id }, data: { provedAt: now } });
      const audit: AuditEntry = { action: "editor.proved", recordId: null, detail: { way: "oidc", providerId } };
      return { result: null, audit: [audit], touched: [] };
    },
    { client },
  );
  return { status: "proved", next };
}
