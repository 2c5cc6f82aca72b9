import { createTranslator } from "use-intl/core";
import { addressesOfRecords } from "@/lib/content/record-addresses";
import { ownersOf } from "@/lib/content/owners";
import { assertMay, may, type EditorCommand } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { queueMail } from "@/lib/mail/outbox";
import { pathsIn } from "@/lib/paths";
import type { AuditAction } from "@/lib/platform/audit-actions";
import { command, type Change, type Refusal } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import type { Feedback, FeedbackStatus, PrismaClient } from "@/lib/platform/generated/prisma/client";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { draftField, type FieldDraft } from "@/lib/upkeep/field-draft";

export type HandleOutcome =
  | { status: "done" }
  | { status: "notFound" }
  /** The message is not of a kind, or in a state, of which this can be done. */
  | { status: "notNow" };

type Options = { client?: PrismaClient; now?: Date };
type Handling = { actor: EditorActor; what: EditorCommand; id: bigint };
type NotFound = { status: "notFound" };

/** Runs a command on a message that the editor may see; an id that was guessed is answered as if it were not there. */
async function handle<T>(
  { actor, what, id }: Handling,
  work: (tx: Database, message: Feedback) => Promise<Change<T> | Refusal<T>>,
  { client }: Options,
): Promise<T | NotFound> {
  return command<T | NotFound, T | NotFound>(
    actor,
    async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "feedback" WHERE "id" = ${id} FOR UPDATE`;
      const message = await tx.feedback.findUnique({ where: { id } });
      const owners = message?.recordId ? await ownersOf(tx, message.recordId) : ("portal" as const);
      if (!message || !may(actor, "record.read", owners)) return { refused: { status: "notFound" } };
      assertMay(actor, what, owners);
      return work(tx, message);
    },
    { client },
  );
}

const audited = (
  action: AuditAction,
  { id, recordId, kind }: Feedback,
  detail: Record<string, string | number> = {},
) => ({
  action,
  recordId,
  detail: { feedbackId: String(id), kind, ...detail },
});

/**
 * Answers a message: the answer stands on the sender's own page, and goes by mail too when there is an address. A comment
 * that has been judged keeps its state.
 */
export async function answerFeedback(
  actor: EditorActor,
  { id, answer, origin }: { id: bigint; answer: string; origin: string },
  options: Options = {},
): Promise<HandleOutcome> {
  const { now = new Date() } = options;
  return handle<HandleOutcome>(
    { actor, what: "feedback.answer", id },
    async (tx, message) => {
      const isJudged = message.status === "published" || message.status === "rejected";
      await tx.feedback.update({
        where: { id },
        data: {
          answer,
          handledAt: now,
          handledById: actor.id,
          ...(!isJudged && { status: "answered" satisfies FeedbackStatus }),
        },
      });
      if (message.senderEmail) {
        const t = createTranslator({ locale: "fi", messages: adminMessages, namespace: "feedback.mail" });
        const body = t("body", { answer, link: origin + pathsIn("fi").home() });
        await queueMail(tx, { recipient: message.senderEmail, subject: t("subject"), body });
      }
      const detail = { mailed: message.senderEmail ? 1 : 0 };
      return { result: { status: "done" }, audit: [audited("feedback.answered", message, detail)], touched: [] };
    },
    options,
  );
}

/** Takes a message under work, or puts it back among those that wait. */
export async function setFeedbackStatus(
  actor: EditorActor,
  { id, status }: { id: bigint; status: "received" | "inProgress" },
  options: Options = {},
): Promise<HandleOutcome> {
  return handle<HandleOutcome>(
    { actor, what: "feedback.answer", id },
    async (tx, message) => {
      if (message.status === "published") return { refused: { status: "notNow" } };
      await tx.feedback.update({ where: { id }, data: { status, handledAt: null, handledById: actor.id } });
      return {
        result: { status: "done" },
        audit: [audited("feedback.status", message, { status })],
        touched: [],
      };
    },
    options,
  );
}

/** Lets a comment out under its article, or does not. */
export async function moderateComment(
  actor: EditorActor,
  { id, verdict }: { id: bigint; verdict: "published" | "rejected" },
  options: Options = {},
): Promise<HandleOutcome> {
  const { now = new Date() } = options;
  return handle<HandleOutcome>(
    { actor, what: "feedback.moderate", id },
    async (tx, message) => {
      if (message.kind !== "comment" || !message.recordId) return { refused: { status: "notNow" } };
      await tx.feedback.update({ where: { id }, data: { status: verdict, handledAt: now, handledById: actor.id } });
      const isPublicMatter = verdict === "published" || message.status === "published";
      return {
        result: { status: "done" },
        audit: [audited(`comment.${verdict}`, message)],
        touched: isPublicMatter ? await addressesOfRecords(tx, [message.recordId]) : [],
      };
    },
    options,
  );
}

/** Removes a message whole; its sender's page leads nowhere after it. */
export async function deleteFeedback(actor: EditorActor, id: bigint, options: Options = {}): Promise<HandleOutcome> {
  return handle<HandleOutcome>(
    { actor, what: "feedback.delete", id },
    async (tx, message) => {
      await tx.feedback.delete({ where: { id } });
      const wasPublic = message.status === "published" && message.recordId;
      return {
        result: { status: "done" },
        audit: [audited("feedback.deleted", message)],
        touched: wasPublic ? await addressesOfRecords(tx, [message.recordId!]) : [],
      };
    },
    options,
  );
}

export type ApplyOutcome = FieldDraft | { status: "nothingToApply" };

/** Makes a draft of the record with what the sender suggests (or the editor's own wording of it) in the field. */
export async function applySuggestion(
  actor: EditorActor,
  { id, text }: { id: bigint; text: string },
  options: Options = {},
): Promise<ApplyOutcome> {
  return handle<ApplyOutcome>(
    { actor, what: "feedback.answer", id },
    async (tx, message) => {
      const { recordId, field } = message;
      if (!recordId || !field || text === "") return { refused: { status: "nothingToApply" } };
      assertMay(actor, "record.save", await ownersOf(tx, recordId));
      const draft = await draftField(tx, { actor, recordId, field, text, note: "feedback" });
      if (draft.status !== "drafted") return { refused: draft };
      await tx.feedback.update({
        where: { id },
        data: {
          draftNumber: draft.number,
          handledById: actor.id,
          ...(message.status === "received" && { status: "inProgress" satisfies FeedbackStatus }),
        },
      });
      return {
        result: draft,
        audit: [audited("feedback.applied", message, { number: draft.number, field })],
        touched: [],
      };
    },
    options,
  );
}
