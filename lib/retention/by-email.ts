import { assertMay } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { addressesOfRecords } from "@/lib/content/record-addresses";
import { command } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { recordsWith, redactRecords } from "./redact-records";

const same = (email: string) => ({ equals: email.trim(), mode: "insensitive" as const });

const redactionOf = (email: string) => ({
  personId: null,
  words: [email.trim()].filter(Boolean),
  mask: adminMessages.retention.maskEmail,
});

/** Everything that the portal keeps by an address of mail, as it is handed to the person who asks (GDPR art. 15). */
export async function exportByEmail(actor: EditorActor, email: string, client: Database = db) {
  assertMay(actor, "privacy.erase", "portal");
  const address = same(email);
  const [feedback, questions, mails, recordIds] = await Promise.all([
    client.feedback.findMany({
      where: { senderEmail: address },
      orderBy: { id: "asc" },
      omit: { id: true, secretHash: true, handledById: true },
    }),
    client.confirmationRequest.findMany({
      where: { recipient: address },
      orderBy: { id: "asc" },
      select: { recordId: true, recipient: true, createdAt: true, expiresAt: true, usedAt: true },
    }),
    client.mailOutbox.findMany({
      where: { recipient: address },
      orderBy: { id: "asc" },
      select: { recipient: true, subject: true, createdAt: true, sentAt: true, failure: true },
    }),
    recordsWith(client, redactionOf(email)),
  ]);
  const contacts = await client.contact.findMany({
    where: { email: address },
    orderBy: { id: "asc" },
    select: { id: true, title: true, phone: true, email: true, person: { select: { name: true } } },
  });
  return { email: email.trim(), feedback, contacts, records: recordIds, questions, mails };
}

export type PersonalExport = Awaited<ReturnType<typeof exportByEmail>>;

export type EraseOutcome =
  | { status: "erased"; feedback: number; records: number; questions: number; mails: number }
  | { status: "obstacles"; recordId: string };

/** Erases what `exportByEmail` finds: messages whole, the address out of records and their versions, questions and mails. */
export async function eraseByEmail(
  actor: EditorActor,
  email: string,
  { client }: { client?: PrismaClient } = {},
): Promise<EraseOutcome> {
  assertMay(actor, "privacy.erase", "portal");
  const address = same(email);
  return command<EraseOutcome, EraseOutcome>(
    actor,
    async (tx) => {
      const redaction = redactionOf(email);
      const recordIds = await recordsWith(tx, redaction);
      const outcome = await redactRecords(tx, { actor, recordIds, redaction });
      if (outcome.status === "obstacles") return { refused: outcome };
      const comments = await tx.feedback.findMany({
        where: { senderEmail: address, status: "published" },
        select: { recordId: true },
      });
      const pages = await addressesOfRecords(
        tx,
        comments.flatMap(({ recordId }) => recordId ?? []),
      );
      const feedback = await tx.feedback.deleteMany({ where: { senderEmail: address } });
      const questions = await tx.confirmationRequest.deleteMany({ where: { recipient: address } });
      const mails = await tx.mailOutbox.deleteMany({ where: { recipient: address } });
      const counts = {
        feedback: feedback.count,
        records: recordIds.length,
        questions: questions.count,
        mails: mails.count,
      };
      return {
        result: { status: "erased", ...counts },
        audit: [{ action: "privacy.erased", recordId: null, detail: counts }],
        touched: [...outcome.touched, ...pages],
      };
    },
    { client, timeoutMs: 120_000 },
  );
}
