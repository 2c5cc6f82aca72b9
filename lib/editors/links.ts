import "server-only";
import { db, type Database } from "@/lib/platform/db";
import type { EditorLinkKind } from "@/lib/platform/generated/prisma/enums";
import { hashToken, newToken } from "@/lib/platform/secret-token";

const HOUR = 60 * 60_000;

/** How long a link works, in milliseconds. */
export const linkAge: Record<EditorLinkKind, number> = { invitation: 72 * HOUR, passwordReset: HOUR };

/** Makes a link's token; earlier links of its kind to the same editor stop working. */
export async function issueLink(tx: Database, kind: EditorLinkKind, editorId: string, now: Date): Promise<string> {
  const token = newToken();
  await tx.editorLink.deleteMany({ where: { editorId, kind } });
  await tx.editorLink.create({
    data: {
      tokenHash: hashToken(token),
      kind,
      editorId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkAge[kind]),
    },
  });
  return token;
}

/** The editor whom a link that still works is for, without using it. */
export async function findLink(kind: EditorLinkKind, token: string, now = new Date(), client: Database = db) {
  const row = await client.editorLink.findUnique({
    where: { tokenHash: hashToken(token), kind, expiresAt: { gt: now }, editor: { disabledAt: null } },
    select: {
      editor: {
        select: {
          id: true,
          name: true,
          email: true,
          passwordHash: true,
          grants: { select: { role: true, organizationId: true } },
        },
      },
    },
  });
  return row?.editor ?? null;
}

/** Uses a link up; of two who come with it at the same moment, one gets null. */
export async function takeLink(tx: Database, kind: EditorLinkKind, tokenHash: string, now: Date) {
  const [row] = await tx.$queryRaw<{ editor_id: string; expires_at: Date }[]>`
    DELETE FROM "editor_link" WHERE "token_hash" = ${tokenHash} AND "kind" = ${kind}::"EditorLinkKind"
    RETURNING "editor_id", "expires_at"`;
  return row && row.expires_at > now ? row.editor_id : null;
}
