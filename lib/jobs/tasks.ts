import "server-only";
import { purgeDeleted } from "@/lib/content/purge";
import { runDueSchedules } from "@/lib/content/schedules";
import { sendDueMail } from "@/lib/mail/send";

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
  "mail.send": { run: (_, { now }) => sendDueMail({ now }), cron: "* * * * *" },
};
