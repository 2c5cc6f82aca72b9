import type { Database } from "@/lib/platform/db";
import { queueJob } from "@/lib/platform/jobs";

/** A message in plain text; its words come from `messages/`. */
export type Mail = { recipient: string; subject: string; body: string };

/** Leaves a message for the worker to send: in the caller's transaction, so that none goes out of what was not done. */
export async function queueMail(tx: Database, { recipient, subject, body }: Mail): Promise<bigint> {
  const { id } = await tx.mailOutbox.create({
    data: { recipient, subject: subject.replace(/[\r\n]+/g, " "), body },
    select: { id: true },
  });
  await queueJob(tx, "mail.send", {}, { key: "mail.send" });
  return id;
}
