import "server-only";
import { randomUUID } from "node:crypto";
import { adminPaths } from "@/lib/admin-paths";
import { writeLetter } from "@/lib/mail/letters";
import { mailOrigin } from "@/lib/mail/origin";
import { queueMail } from "@/lib/mail/outbox";
import { command, type Actor, type Change, type Refusal } from "@/lib/platform/command";
import type { AuditAction } from "@/lib/platform/audit-actions";
import { db, type Database } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { accepted, countIdentities, hasAccepted } from "./accepted";
import { issueLink } from "./links";
import { assertMay, may, type Owners } from "./policy";
import { inScope } from "./queries";
import type { EditorActor, Grant } from "./roles";
import { endSessions } from "./sessions";

export type ManageOutcome =
  | { status: "done"; editorId: string }
  /** There is no such editor for this actor. */
  | { status: "notFound" }
  /** The portal would be left without an administrator. */
  | { status: "lastAdministrator" }
  | { status: "known" };

type Options = { now?: Date; client?: PrismaClient };
export type Invited = { email: string; name: string; grants: readonly Grant[] };

const placeOf = ({ organizationId }: Grant): Owners => (organizationId === null ? "portal" : [organizationId]);

/** Makes an editor with the given rights and sends the invitation. */
export async function inviteEditor(
  actor: EditorActor,
  invited: Invited,
  { now = new Date(), client = db }: Options = {},
) {
  if (invited.grants.length === 0) throw new Forbidden("editor.manage");
  for (const grant of invited.grants) assertMay(actor, "editor.manage", placeOf(grant));
  return command<ManageOutcome, ManageOutcome>(
    actor,
    async (tx) => {
      const added = await addEditor(tx, invited, now);
      if (!("refused" in added)) await sendInvitation(tx, { ...invited, id: added.result.editorId }, now);
      return added;
    },
    { client },
  );
}

/** Writes an editor and the rights; "known" when the address has an editor already. */
export async function addEditor(
  tx: Database,
  { email, name, grants }: Invited,
  now: Date,
): Promise<Change<{ status: "done"; editorId: string }> | Refusal<{ status: "known" }>> {
  const id = `editor-${randomUUID()}`;
  const { count } = await tx.editor.createMany({
    data: [{ id, email: email.toLowerCase(), name, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return { refused: { status: "known" } };
  await tx.editorGrant.createMany({ data: grants.map((grant) => ({ editorId: id, ...grant })) });
  const detail = { editorId: id, grants: [...grants] };
  return {
    result: { status: "done", editorId: id },
    audit: [{ action: "editor.invited", recordId: null, detail }],
    touched: [],
  };
}

async function sendInvitation(tx: Database, editor: { id: string; email: string; name: string }, now: Date) {
  const link = mailOrigin() + adminPaths.invitation(await issueLink(tx, "invitation", editor.id, now));
  await queueMail(tx, writeLetter("invitation", editor, { link }));
}

/** Sends the invitation anew to one who has not taken it up; the former link stops working. */
export async function inviteAgain(
  actor: EditorActor,
  editorId: string,
  { now = new Date(), client = db }: Options = {},
) {
  return onEditor(actor, editorId, client, async (tx, editor) => {
    if (hasAccepted(editor) || editor.disabledAt) return { refused: { status: "notFound" } };
    await sendInvitation(tx, editor, now);
    return done(editorId, "editor.invitedAgain");
  });
}

/**
 * Gives an editor these rights in the places that the actor minds; what the editor has elsewhere stays. Nobody changes
 * their own rights, and an administrator of the portal always remains.
 */
export async function changeGrants(
  actor: EditorActor,
  editorId: string,
  grants: readonly Grant[],
  { client = db }: Options = {},
): Promise<ManageOutcome> {
  for (const grant of grants) assertMay(actor, "editor.manage", placeOf(grant));
  if (editorId === actor.id) throw new Forbidden("editor.manage");
  return onEditor(actor, editorId, client, async (tx, editor) => {
    const isMine = (grant: Grant) => may(actor, "editor.manage", placeOf(grant));
    const before = editor.grants.filter(isMine);
    await tx.editorGrant.deleteMany({
      where: { editorId, OR: before.map(({ organizationId }) => ({ organizationId })) },
    });
    await tx.editorGrant.createMany({ data: grants.map((grant) => ({ editorId, ...grant })) });
    if (isChief(editor) && (await isWithoutChief(tx))) return { refused: { status: "lastAdministrator" } };
    return done(editorId, "editor.grantsChanged", { before, after: [...grants] });
  });
}

/** Shuts an editor out: every session and link ends at once. What the editor has written stays. */
export async function disableEditor(
  actor: EditorActor,
  editorId: string,
  { now = new Date(), client = db }: Options = {},
): Promise<ManageOutcome> {
  return onWholeEditor(actor, editorId, client, async (tx, editor) => {
    await tx.editor.update({ where: { id: editorId }, data: { disabledAt: now } });
    await endSessions(tx, editorId);
    await tx.editorLink.deleteMany({ where: { editorId } });
    await tx.previewLink.deleteMany({ where: { createdById: editorId } });
    if (isChief(editor) && (await isWithoutChief(tx))) return { refused: { status: "lastAdministrator" } };
    return done(editorId, "editor.disabled");
  });
}

export async function enableEditor(actor: EditorActor, editorId: string, { client = db }: Options = {}) {
  return onWholeEditor(actor, editorId, client, async (tx) => {
    await tx.editor.update({ where: { id: editorId }, data: { disabledAt: null } });
    return done(editorId, "editor.enabled");
  });
}

/** Takes a lost second step away: the next signing in takes a new one into use. The editor is told by mail. */
export async function resetSecondStep(actor: EditorActor, editorId: string, { client = db }: Options = {}) {
  return onWholeEditor(actor, editorId, client, async (tx, editor) => {
    await removeSecondStep(tx, editor);
    return done(editorId, "editor.secondStepReset");
  });
}

export async function removeSecondStep(tx: Database, editor: { id: string; email: string; name: string }) {
  await tx.editor.update({ where: { id: editor.id }, data: { totpSecret: null } });
  await tx.editorRecoveryCode.deleteMany({ where: { editorId: editor.id } });
  await endSessions(tx, editor.id);
  const link = mailOrigin() + adminPaths.signIn();
  await queueMail(tx, writeLetter("secondStepReset", editor, { link }));
}

type Detail = Record<string, Grant[]>;

const done = (editorId: string, action: AuditAction, detail: Detail = {}): Change<ManageOutcome> => ({
  result: { status: "done", editorId },
  audit: [{ action, recordId: null, detail: { editorId, ...detail } }],
  touched: [],
});

type Found = {
  id: string;
  name: string;
  email: string;
  passwordHash: string | null;
  disabledAt: Date | null;
  grants: Grant[];
  _count: { identities: number };
};
type Work = (tx: Database, editor: Found) => Promise<Change<ManageOutcome> | Refusal<ManageOutcome>>;

/** One change of editors at a time, so that two administrators cannot remove one another at the same moment. */
async function onEditor(
  actor: EditorActor,
  editorId: string,
  client: PrismaClient,
  work: Work,
): Promise<ManageOutcome> {
  const where = { AND: [{ id: editorId }, inScope(actor)] };
  return command<ManageOutcome, ManageOutcome>(
    actor satisfies Actor,
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "editor_grant" IN SHARE ROW EXCLUSIVE MODE`;
      const grants = { select: { role: true, organizationId: true } } as const;
      const editor = await tx.editor.findFirst({ where, include: { grants, _count: countIdentities } });
      return editor ? work(tx, editor) : { refused: { status: "notFound" } };
    },
    { client },
  );
}

/** For what concerns the whole person: the actor must mind every place where the editor has rights, and be another. */
async function onWholeEditor(actor: EditorActor, editorId: string, client: PrismaClient, work: Work) {
  if (editorId === actor.id) throw new Forbidden("editor.manage");
  return onEditor(actor, editorId, client, async (tx, editor) => {
    for (const grant of editor.grants) assertMay(actor, "editor.manage", placeOf(grant));
    return work(tx, editor);
  });
}

const isChief = ({ grants }: Found) =>
  grants.some(({ role, organizationId }) => role === "administrator" && organizationId === null);

/** No administrator of the whole portal is left who can sign in. */
async function isWithoutChief(tx: Database): Promise<boolean> {
  const grants = { some: { role: "administrator" as const, organizationId: null } };
  return (await tx.editor.count({ where: { disabledAt: null, grants, ...accepted } })) === 0;
}
