import type { Database } from "@/lib/platform/db";
import { listRecipients } from "./subject";

/** Whether a contact can be asked by mail: at which address, or since when it has been asked and may still answer. */
export type AskStanding =
  { status: "open"; recipient: string } | { status: "asked"; on: Date } | { status: "noAddress" };

/** Of those of the records that are public contacts. A question whose mail came back, or went elsewhere, does not count. */
export async function listAskStandings(
  client: Database,
  ids: string[],
  now: Date,
): Promise<ReadonlyMap<string, AskStanding>> {
  const recipients = await listRecipients(client, ids);
  const subjects = [...recipients].flatMap(([id, { organizationId }]) =>
    organizationId ? [id, organizationId] : [id],
  );
  if (subjects.length === 0) return new Map();
  const requests = await client.$queryRaw<{ recordId: string; recipient: string; on: Date }[]>`
    SELECT q."record_id" AS "recordId", q."recipient", q."created_at" AS "on" FROM "confirmation_request" q
    LEFT JOIN "mail_outbox" m ON m."id" = q."mail_id"
    WHERE q."record_id" = ANY(${subjects}) AND q."used_at" IS NULL AND q."expires_at" > ${now}
      AND NOT (m."failure" IS NOT NULL AND m."sent_at" IS NULL AND m."next_at" IS NULL)
    ORDER BY q."created_at" DESC`;
  const standings = new Map<string, AskStanding>();
  for (const [id, { recipient, organizationId }] of recipients) {
    const asked = requests.find(
      (request) => (request.recordId === id && request.recipient === recipient) || request.recordId === organizationId,
    );
    if (asked) standings.set(id, { status: "asked", on: asked.on });
    else standings.set(id, recipient ? { status: "open", recipient } : { status: "noAddress" });
  }
  return standings;
}
