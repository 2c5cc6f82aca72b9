import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { db } from "@/lib/platform/db";
import { environment } from "@/lib/platform/env";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";

const MINUTE = 60_000;
/** Pauses after each attempt that failed; after the last one the message is given up. */
const pauses = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * MINUTE);
/** Letters of one run; the next minute's goes on. */
const MOST_AT_ONCE = 50;
/** While one process sends a letter, no other takes it. The slowest server is given up within four minutes. */
const HELD = 5 * MINUTE;

type Sending = { clock?: () => Date; client?: PrismaClient };
type Waiting = { id: bigint; recipient: string; subject: string; body: string; attempts: number };

/**
 * Sends the messages whose time has come; returns how many went out. Without `SMTP_URL` they stay where they are, to be
 * read by `npm run portal -- outbox`. A sent message's body is emptied, since it may hold a link that lets somebody in.
 */
export async function sendDueMail({ clock = () => new Date(), client = db }: Sending = {}): Promise<number> {
  const { SMTP_URL, MAIL_FROM } = environment();
  if (!SMTP_URL || !MAIL_FROM) return 0;
  const transport = createTransport({ url: SMTP_URL, connectionTimeout: 10_000, socketTimeout: 30_000 });
  try {
    let sent = 0;
    for (let count = 0; count < MOST_AT_ONCE; count += 1) {
      const mail = await takeNext(client, clock());
      if (!mail) break;
      if (await sendOne(mail, { transport, from: MAIL_FROM, clock, client })) sent += 1;
    }
    return sent;
  } finally {
    transport.close();
  }
}

/**
 * Takes one due letter for a few minutes: whoever dies with it leaves it to the next. One and no more, since a slow server
 * may need those minutes for the first of many.
 */
async function takeNext(client: PrismaClient, now: Date): Promise<Waiting | undefined> {
  const [taken] = await client.$queryRaw<Waiting[]>`
    UPDATE "mail_outbox" SET "next_at" = ${new Date(now.getTime() + HELD)}::timestamptz, "attempts" = "attempts" + 1
    WHERE "id" = (SELECT "id" FROM "mail_outbox" WHERE "next_at" <= ${now}::timestamptz AND "sent_at" IS NULL
                  ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "recipient", "subject", "body", "attempts"`;
  return taken;
}

type Means = { transport: Transporter; from: string; clock: () => Date; client: PrismaClient };

async function sendOne(mail: Waiting, { transport, from, clock, client }: Means): Promise<boolean> {
  const { id, recipient, subject, body, attempts } = mail;
  try {
    // An address is one recipient, whatever it looks like; automatic answers to it are not wanted (RFC 3834 §5).
    const to = { name: "", address: recipient };
    await transport.sendMail({ from, to, subject, text: body, headers: { "Auto-Submitted": "auto-generated" } });
  } catch (error) {
    const pause = isPermanent(error) ? undefined : pauses[attempts - 1];
    const nextAt = pause === undefined ? null : new Date(clock().getTime() + pause);
    await client.mailOutbox.update({ where: { id }, data: { nextAt, failure: failureOf(error) } });
    return false;
  }
  await client.mailOutbox.update({ where: { id }, data: { sentAt: clock(), nextAt: null, body: "", failure: null } });
  return true;
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
