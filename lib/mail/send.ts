import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { db } from "@/lib/platform/db";
import { environment } from "@/lib/platform/env";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";

const MINUTE = 60_000;
/** Pauses after each attempt that failed; after the last one the message is given up. */
const pauses = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * MINUTE);
const AT_ONCE = 50;
/** While one process sends a message, no other takes it. */
const HELD = 5 * MINUTE;

type Sending = { now?: Date; client?: PrismaClient };
type Waiting = { id: bigint; recipient: string; subject: string; body: string; attempts: number };

/**
 * Sends the messages whose time has come; returns how many went out. Without `SMTP_URL` they stay where they are, to be
 * read by `npm run portal -- outbox`. A sent message's body is emptied, since it may hold a link that lets somebody in.
 */
export async function sendDueMail({ now = new Date(), client = db }: Sending = {}): Promise<number> {
  const { SMTP_URL, MAIL_FROM } = environment();
  if (!SMTP_URL || !MAIL_FROM) return 0;
  const transport = createTransport({ url: SMTP_URL, connectionTimeout: 10_000, socketTimeout: 30_000 });
  try {
    let sent = 0;
    for (const mail of await takeDue(client, now)) {
      if (await sendOne(mail, { transport, from: MAIL_FROM, now, client })) sent += 1;
    }
    return sent;
  } finally {
    transport.close();
  }
}

/** Takes due messages for a few minutes: whoever dies with one leaves it to the next. */
function takeDue(client: PrismaClient, now: Date): Promise<Waiting[]> {
  return client.$queryRaw<Waiting[]>`
    UPDATE "mail_outbox" SET "next_at" = ${new Date(now.getTime() + HELD)}::timestamptz, "attempts" = "attempts" + 1
    WHERE "id" IN (SELECT "id" FROM "mail_outbox" WHERE "next_at" <= ${now}::timestamptz AND "sent_at" IS NULL
                   ORDER BY "id" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING "id", "recipient", "subject", "body", "attempts"`;
}

type Means = { transport: Transporter; from: string; now: Date; client: PrismaClient };

async function sendOne(mail: Waiting, { transport, from, now, client }: Means): Promise<boolean> {
  const { id, recipient, subject, body, attempts } = mail;
  try {
    // An address is one recipient, whatever it looks like; automatic answers to it are not wanted (RFC 3834 §5).
    const to = { name: "", address: recipient };
    await transport.sendMail({ from, to, subject, text: body, headers: { "Auto-Submitted": "auto-generated" } });
    await client.mailOutbox.update({ where: { id }, data: { sentAt: now, nextAt: null, body: "", failure: null } });
    return true;
  } catch (error) {
    const pause = isPermanent(error) ? undefined : pauses[attempts - 1];
    const nextAt = pause === undefined ? null : new Date(now.getTime() + pause);
    await client.mailOutbox.update({ where: { id }, data: { nextAt, failure: failureOf(error) } });
    return false;
  }
}

type SmtpError = { code?: string; responseCode?: number };

/** The address itself was refused (RFC 5321 §4.2.1: 5yz is final); a server that is away is tried again. */
function isPermanent(error: unknown): boolean {
  const { code, responseCode = 0 } = error as SmtpError;
  return code === "EENVELOPE" && (responseCode >= 500 || responseCode === 0);
}

/** A code only: a server's answer may quote the message. */
function failureOf(error: unknown): string {
  const { code = "EUNKNOWN", responseCode } = error as SmtpError;
  return [code, responseCode].filter(Boolean).join(" ");
}
