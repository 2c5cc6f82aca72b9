import "server-only";
import { deleteWithin } from "@/lib/content/life";
import { addressesOfRecords } from "@/lib/content/record-addresses";
import { command, type AuditEntry } from "@/lib/platform/command";
import { finnishClockAt, instantInFinland } from "@/lib/platform/dates/finnish-clock";
import { addMonths } from "@/lib/platform/dates/partial-date";
import { dayInFinland } from "@/lib/platform/dates/today";
import { db, type Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { indexRecords } from "@/lib/search/indexing";
import { changeRecord } from "@/lib/upkeep/change-record";
import { isPersonHidden } from "./former-staff";
import { withoutPerson } from "./redaction";

const worker = { id: "worker" };
const monthsAfterHandling = 6;

export type RetentionRun = { feedback: number; senders: number; questions: number; people: number };

/**
 * Lets go of what the portal need not keep any longer: messages six months after they were handled (of a comment that is
 * published only who sent it), questions by mail as long after they ended and what was
 * answered to them was handled, and people whose role ended long ago.
 */
export async function runRetention(now: Date, client: PrismaClient = db): Promise<RetentionRun> {
  const { day, time } = finnishClockAt(now);
  const old = instantInFinland(addMonths(day, -monthsAfterHandling), time);
  const swept = await command<Omit<RetentionRun, "people">, Omit<RetentionRun, "people">>(
    worker,
    async (tx) => {
      const isOld = { handledAt: { lt: old } };
      const feedback = await tx.feedback.deleteMany({ where: { ...isOld, status: { in: ["answered", "rejected"] } } });
      const senders = await tx.feedback.updateMany({
        where: { ...isOld, status: "published", senderEmail: { not: null } },
        data: { senderEmail: null },
      });
      const questions = await tx.confirmationRequest.deleteMany({
        where: {
          expiresAt: { lt: old },
          corrections: { none: { OR: [{ handledAt: null }, { handledAt: { gte: old } }] } },
        },
      });
      const counts = { feedback: feedback.count, senders: senders.count, questions: questions.count };
      if (Object.values(counts).every((count) => count === 0)) return { refused: counts };
      return {
        result: counts,
        audit: [{ action: "retention.swept", recordId: null, detail: counts }],
        touched: [],
      };
    },
    { client },
  );
  return { ...swept, people: await hideFormerStaff(now, client) };
}

/** Takes the people out of posts that ended longer ago than their organization keeps them. Returns how many posts. */
async function hideFormerStaff(now: Date, client: PrismaClient): Promise<number> {
  const day = dayInFinland(now);
  const ended = await client.contact.findMany({
    where: {
      endEdtf: { not: null },
      OR: [{ personId: { not: null } }, { phone: { not: null } }, { email: { not: null } }],
      organization: { record: { settings: { staffRetentionMonths: { not: null } } } },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      personId: true,
      endEdtf: true,
      organization: { select: { record: { select: { settings: { select: { staffRetentionMonths: true } } } } } },
    },
  });
  const due = ended.filter(({ endEdtf, organization }) =>
    isPersonHidden(endEdtf, organization?.record.settings?.staffRetentionMonths ?? null, day),
  );
  let hidden = 0;
  for (const { id, personId } of due) if (await hidePerson(client, id, personId)) hidden += 1;
  return hidden;
}

async function hidePerson(client: PrismaClient, contactId: string, personId: string | null) {
  return command<boolean, boolean>(
    worker,
    async (tx) => {
      const outcome = await changeRecord(tx, {
        actor: worker,
        recordId: contactId,
        change: withoutPerson,
        note: "retention",
      });
      if (outcome.status !== "changed") return { refused: false };
      const audit: [AuditEntry, ...AuditEntry[]] = [
        { action: "person.hidden", recordId: contactId, detail: { number: outcome.number } },
      ];
      const touched = [...outcome.touched];
      await indexRecords(tx, [contactId]);
      if (personId && (await hasNothingLeft(tx, personId))) {
        touched.push(...(await addressesOfRecords(tx, [personId])));
        audit.push(await deleteWithin(tx, { actor: worker, recordId: personId, state: "published" }));
        await indexRecords(tx, [personId]);
      }
      return { result: true, audit, touched };
    },
    { client },
  );
}

async function hasNothingLeft(tx: Database, personId: string): Promise<boolean> {
  const readable = { record: { state: { in: ["published", "withdrawn"] as ("published" | "withdrawn")[] } } };
  const [contacts, articles, person] = await Promise.all([
    tx.contact.count({ where: { personId, ...readable } }),
    tx.articlePerson.count({ where: { personId, article: readable } }),
    tx.record.findUnique({ where: { id: personId }, select: { state: true } }),
  ]);
  return contacts + articles === 0 && person?.state === "published";
}
