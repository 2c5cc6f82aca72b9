import "server-only";
import { command } from "@/lib/platform/command";
import { dayInFinland } from "@/lib/platform/dates/today";
import { db } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { phaseOn } from "@/lib/platform/dates/phase";
import { askWithin } from "./ask";

const worker = { id: "worker" };
/** An unanswered question is put again after this long. */
const daysUntilAgain = 30;
const mostAtOnce = 100;

/**
 * Asks the contacts whose check has lapsed, of the organizations that have chosen so: each at its own address, those without
 * one together at their organization's. Returns how many mails wait to be sent.
 */
export async function sendDueConfirmationRequests(
  now: Date,
  { origin, client = db }: { origin: string; client?: PrismaClient },
): Promise<number> {
  const day = dayInFinland(now);
  const again = new Date(now.getTime() - daysUntilAgain * 86_400_000);
  const due = await client.$queryRaw<{ id: string; organizationId: string; hasEmail: boolean }[]>`
    SELECT c."id", c."organization_id" AS "organizationId", c."email" IS NOT NULL AS "hasEmail" FROM "contact" c
    JOIN "record" r ON r."id" = c."id" JOIN "organization_settings" s ON s."organization_id" = c."organization_id"
    WHERE r."state" = 'published' AND s."asks_confirmations"
      AND (r."checked_on" IS NULL OR r."checked_on" + r."check_interval_days" < ${day}::date)
      AND NOT EXISTS (SELECT 1 FROM "confirmation_request" q
        WHERE q."record_id" IN (c."id", c."organization_id") AND q."created_at" > ${again})
    ORDER BY r."checked_on" NULLS FIRST, c."id" LIMIT ${mostAtOnce}`;
  const periods = await client.contact.findMany({
    where: { id: { in: due.map(({ id }) => id) } },
    select: { id: true, ...periodSelect },
  });
  const ended = new Set(periods.filter((row) => phaseOn(periodOf(row), day) === "ended").map(({ id }) => id));
  const asked = new Map(
    due
      .filter(({ id }) => !ended.has(id))
      .map(({ id, organizationId, hasEmail }) => [hasEmail ? id : organizationId, organizationId]),
  );
  let sent = 0;
  for (const [recordId, askedFor] of asked) {
    const asking = { recordId, requestedById: null, askedFor, origin, now };
    const outcome = await command(worker, (tx) => askWithin(tx, asking), { client });
    if (outcome.status === "asked") sent += 1;
  }
  return sent;
}
