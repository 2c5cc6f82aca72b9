import "server-only";
import { purgeDeleted } from "@/lib/content/purge";
import { runDueSchedules } from "@/lib/content/schedules";
import { forgetOldChanges } from "@/lib/freshness/forget-changes";
import { checkDueLinks } from "@/lib/links/check";
import { mailOrigin } from "@/lib/mail/origin";
import { sendDueMail } from "@/lib/mail/send";
import { clearDeletedMedia } from "@/lib/media/remove";
import { runRetention } from "@/lib/retention/run";
import { sendDueConfirmationRequests } from "@/lib/upkeep/confirmation/due";
import { measureRecords } from "@/lib/upkeep/measure";

type Payload = Record<string, unknown>;

export type Task = {
  run: (payload: Payload, context: { now: Date }) => Promise<unknown>;
  /** When the worker runs it by itself: minute, hour, day of month, month and day of week, in UTC. */
  cron?: string;
};

/** Everything that the worker does. A task may run twice, or late: it does what is due, and nothing twice. */
export const tasks: Record<string, Task> = {
  "schedule.run": { run: (_, { now }) => runDueSchedules(now), cron: "* * * * *" },
  "record.purge": { run: (_, { now }) => purgeDeleted(now), cron: "17 1 * * *" },
  "change.forget": { run: (_, { now }) => forgetOldChanges(now), cron: "7 1 * * *" },
  "record.measure": { run: () => measureRecords(500), cron: "*/10 * * * *" },
  "link.check": { run: (_, { now }) => checkDueLinks(now, 50), cron: "*/15 * * * *" },
  "confirmation.ask": {
    run: (_, { now }) => sendDueConfirmationRequests(now, { origin: mailOrigin() }),
    cron: "30 5 * * 1-5",
  },
  "media.clear": { run: (_, { now }) => clearDeletedMedia(now), cron: "27 1 * * *" },
  "retention.run": { run: (_, { now }) => runRetention(now), cron: "47 1 * * *" },
  "mail.send": { run: () => sendDueMail(), cron: "* * * * *" },
};
