import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { addDays } from "@/lib/platform/dates/partial-date";
import { dayInFinland } from "@/lib/platform/dates/today";
import { db, type Database } from "@/lib/platform/db";
import { dayOfColumn } from "@/lib/platform/format/dates";
import type { Network } from "@/lib/platform/http/safe-fetch";
import { mannersOf, probeLink, type LinkAnswer } from "./probe";
import { daysUntilNext, failedDaysAfter, verdictOf } from "./rules";

type Checking = { client?: Database; network?: Network; /** Between two questions to one host. */ pauseMs?: number };

const hostsAtOnce = 4;

/**
 * Asks the links whose turn it is, each host one question at a time, and keeps what they answer. Returns how many were
 * asked. Its rows are measurements and no change of the catalogue (docs/decisions/0021-what-the-worker-measures.md).
 */
export async function checkDueLinks(
  now: Date,
  limit: number,
  { client = db, network, pauseMs = 2_000 }: Checking = {},
): Promise<number> {
  const due = await client.link.findMany({
    where: { nextAt: { lte: now }, exceptAt: null, uses: { some: { record: { state: "published" } } } },
    orderBy: { nextAt: "asc" },
    take: limit,
    select: { url: true, host: true, failedOn: true },
  });
  const queues = [...new Set(due.map(({ host }) => host))].map((host) => due.filter((link) => link.host === host));
  const work = async () => {
    for (let queue = queues.pop(); queue; queue = queues.pop()) await askHost(queue);
  };
  async function askHost(links: typeof due) {
    const manners = new Map<string, Awaited<ReturnType<typeof mannersOf>>>();
    for (const [index, link] of links.entries()) {
      const { origin } = new URL(link.url);
      if (!manners.has(origin)) manners.set(origin, await mannersOf(origin, network));
      const asked = manners.get(origin)!;
      if (index > 0) await wait(Math.max(pauseMs, asked.pauseMs));
      await keepAnswer(client, link, await probeLink(link.url, asked, network), now);
    }
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return due.length;
}

async function keepAnswer(
  client: Database,
  { url, failedOn }: { url: string; failedOn: Date[] },
  answer: LinkAnswer,
  now: Date,
): Promise<void> {
  const verdict = verdictOf(answer.status, answer.failure);
  const today = dayInFinland(now);
  const days = failedDaysAfter(failedOn.map(dayOfColumn), verdict, today);
  await client.link.updateMany({
    where: { url },
    data: {
      ...answer,
      checkedAt: now,
      failedOn: days.map((day) => new Date(`${day}T00:00:00Z`)),
      nextAt: new Date(`${addDays(today, daysUntilNext(verdict))}T00:00:00Z`),
    },
  });
}
