import "server-only";
import { adminPaths } from "@/lib/admin-paths";
import { mailOrigin } from "@/lib/mail/origin";
import { command, type AuditEntry } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { countIdentities, hasAccepted } from "./accepted";
import { issueLink } from "./links";
import { addEditor, removeSecondStep, type Invited } from "./manage";

/** Whoever runs the portal's machine: no policy stands above them. */
const operator = { id: "operator" };

type Options = { now?: Date; client?: PrismaClient };

/** Makes an editor, or invites a known one anew, and returns the one-time link of the invitation. */
export async function createEditorByOperator(invited: Invited, { now = new Date(), client = db }: Options = {}) {
  const email = invited.email.toLowerCase();
  await command(operator, (tx) => addEditor(tx, invited, now), { client });
  const editor = await client.editor.findUniqueOrThrow({ where: { email }, include: { _count: countIdentities } });
  if (hasAccepted(editor)) return { status: "known" as const };
  const token = await command(
    operator,
    async (tx) => ({
      result: await issueLink(tx, "invitation", editor.id, now),
      audit: [{ action: "editor.invitedAgain", recordId: null, detail: { editorId: editor.id } }],
      touched: [],
    }),
    { client },
  );
  return { status: "invited" as const, link: mailOrigin() + adminPaths.invitation(token) };
}

export async function resetSecondStepByOperator(email: string, client: PrismaClient = db): Promise<boolean> {
  const editor = await client.editor.findUnique({ where: { email: email.toLowerCase() } });
  if (!editor) return false;
  return command(
    operator,
    async (tx) => {
      await removeSecondStep(tx, editor);
      const audit: AuditEntry = { action: "editor.secondStepReset", recordId: null, detail: { editorId: editor.id } };
      return { result: true, audit: [audit], touched: [] };
    },
    { client },
  );
}

export async function listEditorsForOperator(client: PrismaClient = db) {
  const rows = await client.editor.findMany({
    orderBy: { email: "asc" },
    include: { grants: true, _count: countIdentities },
  });
  return rows.map(({ passwordHash, _count, ...editor }) => ({
    ...editor,
    hasAccepted: hasAccepted({ passwordHash, _count }),
  }));
}

type ProviderInput = {
  id: string;
  organizationId: string | null;
  name: string;
  issuer: string;
  clientId: string;
  secretVariable: string;
};

/** Adds an organization's own sign-in service, or changes the one of the id. */
export async function keepOidcProvider({ id, ...data }: ProviderInput, client: PrismaClient = db): Promise<void> {
  await command(
    operator,
    async (tx) => {
      await tx.oidcProvider.upsert({ where: { id }, create: { id, ...data }, update: { ...data, disabledAt: null } });
      const audit: AuditEntry = { action: "oidc.providerKept", recordId: null, detail: { id, issuer: data.issuer } };
      return { result: null, audit: [audit], touched: [] };
    },
    { client },
  );
}
