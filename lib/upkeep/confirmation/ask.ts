import { admits, ownKeeper } from "@/lib/content/owners";
import type { EditorActor } from "@/lib/editors/roles";
import { queueMail } from "@/lib/mail/outbox";
import { command, type AuditEntry } from "@/lib/platform/command";
import { addDays } from "@/lib/platform/dates/partial-date";
import { dayInFinland } from "@/lib/platform/dates/today";
import type { Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { listRecordNames } from "@/lib/worklist/record-names";
import { confirmationMail } from "./mail";
import { findRecipient } from "./subject";
import { hashToken, newToken } from "@/lib/platform/secret-token";
import { tokenDays } from "./days";

export type AskOutcome =
  | { status: "asked"; recipient: string }
  | { status: "notFound" }
  /** Neither the contact nor its organization has a public address of mail. */
  | { status: "noAddress" }
  /** The same question went out a while ago and may still be answered. */
  | { status: "askedRecently"; on: Date }
  /** The editor has asked very many today. */
  | { status: "tooMany" };

const daysBetweenAsking = 3;
const mostInDay = 200;

type Options = { origin: string; client?: PrismaClient; now?: Date };

/**
 * Asks by mail whether a contact's facts, or those of all of an organization's contacts, are right. The mail goes to the
 * address that is public of the contact itself, else of its organization, and to nobody else.
 */
export async function askConfirmation(
  actor: EditorActor,
  recordId: string,
  { origin, client, now = new Date() }: Options,
): Promise<AskOutcome> {
  return command<AskOutcome, AskOutcome>(
    actor,
    async (tx) => {
      if (!(await admits(tx, actor, "record.askConfirmation", recordId))) return { refused: { status: "notFound" } };
      const since = new Date(now.getTime() - 24 * 60 * 60 * 1_000);
      const today = await tx.confirmationRequest.count({
        where: { requestedById: actor.id, createdAt: { gt: since } },
      });
      if (today >= mostInDay) return { refused: { status: "tooMany" } };
      const askedFor = await ownKeeper(tx, actor, "record.askConfirmation", recordId);
      return askWithin(tx, { recordId, requestedById: actor.id, askedFor, origin, now });
    },
    { client },
  );
}

type Asking = {
  recordId: string;
  requestedById: string | null;
  /** The organization that asks, as the letter says; null: the portal. */
  askedFor: string | null;
  origin: string;
  now: Date;
};

/** The question itself, as a change for `command()`. */
export async function askWithin(tx: Database, { recordId, requestedById, askedFor, origin, now }: Asking) {
  const refused = (outcome: Exclude<AskOutcome, { status: "asked" }>) => ({ refused: outcome as AskOutcome });
  // Two editors who ask at the same moment send one mail.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ask ${recordId}`}, 0))`;
  const subject = await findRecipient(tx, recordId);
  if (subject === null) return refused({ status: "notFound" });
  if (subject.recipient === null) return refused({ status: "noAddress" });
  const { recipient, isOwn, contacts } = subject;
  const recent = await tx.confirmationRequest.findFirst({
    where: { recordId, recipient, createdAt: { gt: new Date(now.getTime() - daysBetweenAsking * 86_400_000) } },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  if (recent) return refused({ status: "askedRecently", on: recent.createdAt });

  const token = newToken();
  const expiresAt = new Date(now.getTime() + tokenDays * 86_400_000);
  const name = (await listRecordNames(tx, [recordId])).get(recordId)!.name;
  const expiresOn = addDays(dayInFinland(now), tokenDays);
  const asker = askedFor && (await tx.organization.findUnique({ where: { id: askedFor }, select: { name: true } }));
  const mail = { recipient, origin, token, name, contacts, isOwn, asker: asker && asker.name, expiresOn };
  const mailId = await queueMail(tx, confirmationMail(mail));
  const { id } = await tx.confirmationRequest.create({
    data: { tokenHash: hashToken(token), recordId, recipient, mailId, requestedById, createdAt: now, expiresAt },
    select: { id: true },
  });
  const audit: [AuditEntry] = [{ action: "confirmation.asked", recordId, detail: { requestId: String(id) } }];
  return { result: { status: "asked", recipient } as AskOutcome, audit, touched: [] as string[] };
}
