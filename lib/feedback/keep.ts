import "server-only";
import { addressesOfRecords } from "@/lib/content/record-addresses";
import { command, type Actor } from "@/lib/platform/command";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { messages } from "@/lib/platform/i18n/messages";
import type { FeedbackInput, FormValues } from "./form";
import { maskIdentityCodes, maskPersonal } from "./masking";
import { findSubject } from "./queries";
import { isCommented, parseField, parseSubject } from "./subject";
import { hashSecret } from "./token";

/** A reader without an account. */
const visitor: Actor = { id: "visitor" };

type Keeping = {
  input: FeedbackInput;
  values: Pick<FormValues, "subject" | "field">;
  secret: string;
  nonce: { hash: string; expiresAt: Date };
  now: Date;
};

/** Writes a feedback's row, masked; "used" when the same form has been sent before. The audit event has no text in it. */
export async function keepFeedback({ input, values, secret, nonce, now }: Keeping, client?: PrismaClient) {
  const words = messages.feedback.masked;
  const subjectKey = parseSubject(values.subject);
  return command<"kept", "used">(
    visitor,
    async (tx) => {
      await tx.feedbackNonce.deleteMany({ where: { expiresAt: { lt: now } } });
      const { count } = await tx.feedbackNonce.createMany({ data: [nonce], skipDuplicates: true });
      if (count === 0) return { refused: "used" };
      const subject = subjectKey && (await findSubject(subjectKey, null, tx));
      const kind = input.kind === "comment" && !(subject && isCommented(subject.noun)) ? "general" : input.kind;
      const field = subject && kind !== "comment" ? parseField(subject.noun, values.field) : null;
      await tx.feedback.create({
        data: {
          kind,
          field,
          recordId: subject?.id ?? null,
          message: maskPersonal(input.message, words),
          suggestion: field && input.suggestion && maskIdentityCodes(input.suggestion, words),
          senderName: input.name && maskPersonal(input.name, words),
          senderEmail: input.email,
          secretHash: hashSecret(secret),
          createdAt: now,
        },
      });
      const detail = { kind, field };
      return {
        result: "kept",
        audit: [{ action: "feedback.received", recordId: subject?.id ?? null, detail }],
        touched: [],
      };
    },
    { client },
  );
}

/** Removes what a sender once sent, whole. Returns false when there is nothing by the secret. */
export async function removeFeedback(secret: string, client?: PrismaClient): Promise<boolean> {
  return command<boolean, boolean>(
    visitor,
    async (tx) => {
      const where = { secretHash: hashSecret(secret) };
      const row = await tx.feedback.findUnique({ where, select: { recordId: true, kind: true, status: true } });
      if (!row) return { refused: false };
      await tx.feedback.deleteMany({ where });
      const wasPublic = row.status === "published" && row.recordId;
      return {
        result: true,
        audit: [{ action: "feedback.removed", recordId: row.recordId, detail: { kind: row.kind } }],
        touched: wasPublic ? await addressesOfRecords(tx, [row.recordId!]) : [],
      };
    },
    { client },
  );
}
