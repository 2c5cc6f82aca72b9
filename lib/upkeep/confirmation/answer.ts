import "server-only";
import { parseDocument } from "@/lib/content/obstacles";
import { addRevision, findRevision, lockRecord, type Draft } from "@/lib/content/revisions";
import { command, type AuditEntry } from "@/lib/platform/command";
import { dayInFinland } from "@/lib/platform/dates/today";
import { db, type Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { recordCheck } from "../confirm-records";
import { askWithin } from "./ask";
import {
  parseAnswers,
  type AnswerProblem,
  type ContactAnswer,
  type Correction,
  type TypedAnswers,
} from "./answer-form";
import { findConfirmation } from "./queries";
import { hashToken } from "@/lib/platform/secret-token";

export type AnswerOutcome =
  | { status: "kept"; confirmed: number; corrected: number }
  | { status: "refused"; problems: AnswerProblem[] }
  /** Used already, expired, or none of ours: the page tells which. */
  | { status: "closed" };

type Answering = { token: string; typed: TypedAnswers };
type Options = { client?: PrismaClient; now?: Date };

/** Reads only what the link asks about, and answers once: what is right gets a check, what is not becomes a draft. */
export async function answerConfirmation(
  { token, typed }: Answering,
  { client = db, now = new Date() }: Options = {},
): Promise<AnswerOutcome> {
  const found = await findConfirmation(token, { client, now });
  if (found?.standing !== "open") return { status: "closed" };
  const { answers, problems } = parseAnswers(typed, found.contacts);
  if (problems.length > 0) return { status: "refused", problems };
  const actor = { id: `confirmation:${found.id}` };
  return command<AnswerOutcome, AnswerOutcome>(
    actor,
    async (tx) => {
      // The link is used up first: of two answers at the same moment, one finds it so.
      const { count } = await tx.confirmationRequest.updateMany({
        where: { id: found.id, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      if (count === 0) return { refused: { status: "closed" } };
      const audit: [AuditEntry, ...AuditEntry[]] = [
        {
          action: "confirmation.answered",
          recordId: found.recordId,
          detail: { requestId: String(found.id), answers: answers.length },
        },
      ];
      const touched: string[] = [];
      const organizations = new Map(found.contacts.map(({ id, organization }) => [id, organization?.id ?? null]));
      for (const answer of [...answers].sort((a, b) => a.contactId.localeCompare(b.contactId))) {
        const kept = await keepAnswer(tx, {
          answer,
          actor,
          requestId: found.id,
          checkedBy: organizations.get(answer.contactId) ?? null,
          now,
        });
        if (kept === null) {
          const problem = { contactId: answer.contactId, field: "answer", reason: "changedMeanwhile" } as const;
          return { refused: { status: "refused", problems: [problem] } };
        }
        audit.push(kept.audit);
        touched.push(...kept.touched);
      }
      const corrected = answers.filter(({ kind }) => kind === "corrected").length;
      return { result: { status: "kept", confirmed: answers.length - corrected, corrected }, audit, touched };
    },
    { client, timeoutMs: 60_000 },
  );
}

type Keeping = {
  answer: ContactAnswer;
  actor: { id: string };
  requestId: bigint;
  checkedBy: string | null;
  now: Date;
};

/** Null when the public version is not the one that was seen: what was said is then of something else. */
async function keepAnswer(tx: Database, { answer, actor, requestId, checkedBy, now }: Keeping) {
  const { contactId } = answer;
  const latest = await lockRecord(tx, contactId);
  const record = await tx.record.findUnique({ where: { id: contactId } });
  if (latest === null || record?.state !== "published" || record.publishedRevision !== answer.version) return null;
  if (answer.kind === "right") {
    const check = await recordCheck(tx, { actor, recordId: contactId, checkedOn: dayInFinland(now), checkedBy });
    if (check.status !== "changed") return null;
    const detail = { number: check.number, checkedBy };
    return kept({ action: "record.checked", recordId: contactId, detail }, check.touched);
  }
  const told = corrected((await findRevision(tx, contactId, latest))!.document, answer.values);
  // Whoever was asked has looked: publishing what they told publishes their check, on the day of the answer.
  const draft = { ...told, checkedOn: dayInFinland(now), checkedBy };
  const number = await addRevision(tx, { actor, document: draft, baseNumber: latest, note: "confirmation" }, latest);
  await tx.contactCorrection.create({ data: { requestId, contactId, revisionNumber: number, createdAt: now } });
  const detail = { number, fields: Object.keys(answer.values) };
  return kept({ action: "confirmation.corrected", recordId: contactId, detail }, []);
}

const kept = (audit: AuditEntry, touched: string[]) => ({ audit, touched });

/** The document as it should read; the source's own spelling of a value goes with the value. */
function corrected(document: Draft, { title, phone, email, endedOn }: Correction): Draft {
  const period = document.period as { start?: unknown; end?: unknown } | undefined;
  const draft: Draft = {
    ...document,
    ...(title !== undefined && { title: { ...(document.title as object), fi: title } }),
    ...(phone !== undefined && { phone, phonePrinted: null }),
    ...(email !== undefined && { email, emailPrinted: null }),
    ...(endedOn !== undefined && { period: { start: period?.start ?? null, end: endOf(endedOn) } }),
  };
  return (parseDocument(draft).document as unknown as Draft | null) ?? draft;
}

/** The end that was told; without its day, the words alone, so that an editor sees that the person has left. */
function endOf(edtf: string | null) {
  return edtf === null ? { edtf, printed: adminMessages.confirmation.leftWithoutDay } : { edtf, printed: null };
}

/**
 * Sends a new link in place of one that was ours, used or not, to the address that is public now, and no sooner after the
 * last one than an editor's question. Nothing tells whoever asks whether a mail went out.
 */
export async function renewConfirmation(
  token: string,
  { origin, client = db, now = new Date() }: Options & { origin: string },
): Promise<void> {
  const request = await client.confirmationRequest.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!request) return;
  await command(
    { id: `confirmation:${request.id}` },
    (tx) => askWithin(tx, { recordId: request.recordId, requestedById: null, askedFor: null, origin, now }),
    { client },
  );
}
