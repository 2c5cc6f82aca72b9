import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/platform/db";
import { dayInFinland } from "@/lib/platform/dates/today";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { parseForm, type FeedbackInput, type FormValues, type Problem } from "./form";
import { keepFeedback } from "./keep";
import { feedbackKey } from "./key";
import { secondsUntilRoom } from "./limits";
import { senderAddress } from "./network";
import { isProof, proofText } from "./proof";
import { followSecret, hashSecret, issueToken, judgeToken, tokenAge } from "./token";

/** Nothing is kept. `token` is the one that the form is sent with the next time. */
export type Refusal = { status: "refused"; problems: Problem[]; token: string; waitSeconds: number | null };

export type SendOutcome = { status: "sent"; secret: string } | Refusal;

type Sending = { values: FormValues; headers: Headers; now?: number; client?: PrismaClient };

/**
 * Takes a form in: checks that a person has filled it in, once, and keeps it with what is personal masked. A form sent
 * twice leads to what it sent the first time. Throws when the database does not answer.
 */
export async function sendFeedback({ values, headers, now = Date.now(), client = db }: Sending): Promise<SendOutcome> {
  const key = await feedbackKey(client);
  const form = judgeToken(key, values.token, values.subject, now);
  const parsed = parseForm(values);
  const renewed = () => issueToken(key, values.subject, now);
  if (!("nonce" in form)) {
    // A comment's first step comes without a token, from a page that everybody gets alike.
    const reason = values.token === "" ? "review" : "tooOld";
    return refusal([{ field: null, reason }, ...parsed.problems], renewed());
  }

  const secret = followSecret(key, form.nonce);
  if (await isKept(client, secret)) return { status: "sent", secret };
  const fault = faultOf(values, parsed.problems, form.status);
  if (fault) return refusal(fault, values.token);

  const waitSeconds = hasProof(values)
    ? null
    : await secondsUntilRoom(key, senderAddress(headers), dayInFinland(new Date(now)));
  if (waitSeconds !== null) return refusal([{ field: null, reason: "tooMany" }], values.token, waitSeconds);

  const input = parsed.input as FeedbackInput;
  const nonce = { hash: hashSecret(form.nonce), expiresAt: new Date(form.issuedAt + tokenAge.maximumMs) };
  const outcome = await keepFeedback({ input, values, secret, nonce, now: new Date(now) }, client);
  // The same form may have been sent at the same moment; then the other one was kept.
  if (outcome === "kept" || (await isKept(client, secret))) return { status: "sent", secret };
  return refusal([{ field: null, reason: "tooOld" }], renewed());
}

function refusal(problems: Problem[], token: string, waitSeconds: number | null = null): Refusal {
  return { status: "refused", problems, token, waitSeconds };
}

function faultOf(values: FormValues, problems: Problem[], status: "valid" | "tooFast"): Problem[] | null {
  if (values.trap.trim() !== "") return [{ field: null, reason: "trapped" }];
  if (problems.length > 0) return problems;
  return status === "tooFast" ? [{ field: null, reason: "tooFast" }] : null;
}

function hasProof({ token, proof }: FormValues): boolean {
  if (!/^\d{1,12}$/.test(proof)) return false;
  return isProof(createHash("sha256").update(proofText(token, proof)).digest());
}

async function isKept(client: PrismaClient, secret: string): Promise<boolean> {
  return (await client.feedback.count({ where: { secretHash: hashSecret(secret) } })) > 0;
}
