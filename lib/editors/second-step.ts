import "server-only";
import { command, type Change, type Refusal, type AuditEntry } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { queueMail } from "@/lib/mail/outbox";
import { writeLetter } from "@/lib/mail/letters";
import { hashToken, newToken } from "@/lib/platform/secret-token";
import { readCookie } from "./cookie";
import { deviceCookie } from "./known-device";
import { looksLikeRecoveryCode, renewRecoveryCodes, takeRecoveryCode } from "./recovery-codes";
import { editorsKey, seal, unseal } from "./secret";
import { findSession, type Session } from "./session";
import { endSessions } from "./sessions";
import { countersOf, forgetAttempts, secondsToWait } from "./throttle";
import { newTotpSecret, stepOfCode, totpAddress, takeStep } from "./totp";

type Giving = { code: string; headers: Headers; now?: Date; client?: PrismaClient };

export type SecondStepOutcome =
  /** `token` and `device` are cookies; the codes are there when the second step was taken into use just now. */
  | { status: "signedIn"; token: string; device: string; editorId: string; recoveryCodes: string[] | null }
  | { status: "wrong" }
  | { status: "tooMany"; waitSeconds: number }
  /** The first step is too long ago, or was never taken. */
  | { status: "noFirstStep" };

/**
 * The second step: a code of the authenticator app or a recovery code, each of which passes once. The session gets a new
 * token. An editor who has no second step yet takes it into use with the code of the secret that the session holds.
 */
export async function takeSecondStep({
  code,
  headers,
  now = new Date(),
  client = db,
}: Giving): Promise<SecondStepOutcome> {
  const session = await findSession(headers, { now, client });
  if (!session || session.hasSecondStep) return { status: "noFirstStep" };
  const key = await editorsKey(client);
  const counters = countersOf(key, `code\n${session.actor.id}`, headers, now);
  const waitSeconds = await secondsToWait(counters);
  if (waitSeconds !== null) return { status: "tooMany", waitSeconds };
  const outcome = await command<SecondStepOutcome, SecondStepOutcome>(
    session.actor,
    (tx) => stepInto(tx, { session, key, code, now, oldToken: readCookie(headers)! }),
    { client },
  );
  if (outcome.status === "signedIn") await forgetAttempts(counters);
  return outcome;
}

type Stepping = { session: Session; key: string; code: string; now: Date; oldToken: string };

async function stepInto(
  tx: Database,
  { session, key, code, now, oldToken }: Stepping,
): Promise<Change<SecondStepOutcome> | Refusal<SecondStepOutcome>> {
  const { actor, newTotpSecret } = session;
  const editor = await tx.editor.findUniqueOrThrow({ where: { id: actor.id } });
  const way = editor.totpSecret
    ? await passedBy(tx, { key, editor: { id: actor.id, totpSecret: editor.totpSecret }, code, now })
    : (await enrol(tx, { key, editorId: actor.id, sealed: newTotpSecret, code, now })) && "enrolment";
  if (!way) return { refused: { status: "wrong" } };
  const token = newToken();
  const { count } = await tx.editorSession.updateMany({
    where: { id: session.id, tokenHash: hashToken(oldToken), secondStepAt: null },
    data: { tokenHash: hashToken(token), secondStepAt: now, provedAt: now, lastSeenAt: now, newTotpSecret: null },
  });
  if (count === 0) return { refused: { status: "noFirstStep" } };
  const recoveryCodes = way === "enrolment" ? await renewRecoveryCodes(tx, key, actor.id) : null;
  const device = deviceCookie(key, actor.email);
  return {
    result: { status: "signedIn", token, device, editorId: actor.id, recoveryCodes },
    audit: [{ action: "editor.signedIn", recordId: null, detail: { way } }],
    touched: [],
  };
}

type Passing = { key: string; editor: { id: string; totpSecret: string }; code: string; now: Date };

/** By which of the two a code passes, using it up; null when it is wrong or has been used. */
async function passedBy(tx: Database, { key, editor, code, now }: Passing): Promise<"code" | "recoveryCode" | null> {
  if (looksLikeRecoveryCode(code)) return (await takeRecoveryCode(tx, key, editor.id, code)) ? "recoveryCode" : null;
  const step = stepOfCode(unseal(key, editor.totpSecret), code, now);
  return step !== null && (await takeStep(tx, editor.id, step)) ? "code" : null;
}

type Enrolling = { key: string; editorId: string; sealed: string | null; code: string; now: Date };

async function enrol(tx: Database, { key, editorId, sealed, code, now }: Enrolling): Promise<boolean> {
  const step = sealed ? stepOfCode(unseal(key, sealed), code, now) : null;
  if (step === null) return false;
  await tx.editor.update({ where: { id: editorId }, data: { totpSecret: sealed, lastTotpStep: step } });
  return true;
}

/** The secret that a session is to take into use, as text and for a QR code; null when there is none. */
export async function secretToEnrol({ newTotpSecret, actor }: Session, issuer: string, client: Database = db) {
  if (!newTotpSecret) return null;
  const secret = unseal(await editorsKey(client), newTotpSecret);
  return { secret, address: totpAddress(secret, { issuer, account: actor.email }) };
}

export type ProofOutcome = { status: "proved" } | { status: "wrong" } | { status: "tooMany"; waitSeconds: number };

/** Proves anew that the editor is there, by a code; what follows within ten minutes does not ask again. */
export async function proveAgain(session: Session, { code, headers, now = new Date(), client = db }: Giving) {
  const key = await editorsKey(client);
  const counters = countersOf(key, `code\n${session.actor.id}`, headers, now);
  const waitSeconds = await secondsToWait(counters);
  if (waitSeconds !== null) return { status: "tooMany", waitSeconds } satisfies ProofOutcome;
  const outcome = await command<ProofOutcome, ProofOutcome>(
    session.actor,
    async (tx) => {
      const { id } = session.actor;
      const { totpSecret } = await tx.editor.findUniqueOrThrow({ where: { id }, select: { totpSecret: true } });
      const way = totpSecret && (await passedBy(tx, { key, editor: { id, totpSecret }, code, now }));
      if (!way) return { refused: { status: "wrong" } };
      await tx.editorSession.updateMany({ where: { id: session.id }, data: { provedAt: now } });
      return {
        result: { status: "proved" },
        audit: [{ action: "editor.proved", recordId: null, detail: { way } }],
        touched: [],
      };
    },
    { client },
  );
  if (outcome.status === "proved") await forgetAttempts(counters);
  return outcome;
}

/** Gives the session a new secret to take into use; the old second step holds until then. */
export async function beginRenewal({ id, actor }: Session, client: PrismaClient = db): Promise<void> {
  const sealed = seal(await editorsKey(client), newTotpSecret());
  await command(
    actor,
    async (tx) => {
      await tx.editorSession.updateMany({ where: { id }, data: { newTotpSecret: sealed } });
      const audit: AuditEntry = { action: "editor.secondStepRenewalBegun", recordId: null, detail: {} };
      return { result: null, audit: [audit], touched: [] };
    },
    { client },
  );
}

/** Takes the new secret into use; other sessions end. Returns the new recovery codes, null when the code is wrong. */
export async function finishRenewal(
  session: Session,
  { code, now = new Date(), client = db }: Omit<Giving, "headers">,
) {
  const key = await editorsKey(client);
  const { id, actor, newTotpSecret: sealed } = session;
  return command<string[], null>(
    actor,
    async (tx) => {
      if (!(await enrol(tx, { key, editorId: actor.id, sealed, code, now }))) return { refused: null };
      await tx.editorSession.updateMany({ where: { id }, data: { newTotpSecret: null } });
      await endSessions(tx, actor.id, id);
      await queueMail(tx, writeLetter("secondStepChanged", actor));
      const codes = await renewRecoveryCodes(tx, key, actor.id);
      const audit: AuditEntry = { action: "editor.secondStepRenewed", recordId: null, detail: {} };
      return { result: codes, audit: [audit], touched: [] };
    },
    { client },
  );
}

/** Makes new recovery codes in place of the old ones. */
export async function newRecoveryCodes({ actor }: Session, client: PrismaClient = db): Promise<string[]> {
  const key = await editorsKey(client);
  return command(
    actor,
    async (tx) => {
      const codes = await renewRecoveryCodes(tx, key, actor.id);
      const audit: AuditEntry = {
        action: "editor.recoveryCodesRenewed",
        recordId: null,
        detail: { count: codes.length },
      };
      return { result: codes, audit: [audit], touched: [] };
    },
    { client },
  );
}
