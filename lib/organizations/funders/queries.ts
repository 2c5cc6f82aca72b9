import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { db, type Database } from "@/lib/platform/db";
import { periodOf, periodSelect, type PeriodColumns } from "@/lib/platform/dates/period-columns";
import { dayInFinland } from "@/lib/platform/dates/today";
import { organizationStanding } from "../rules";

const byPosition = { orderBy: { position: "asc" } } as const;
const named = { select: { slug: true, name: true } } as const;
const source = { select: { slug: true, title: true, publisher: true, url: true } } as const;
const dated = { select: { ...named.select, ...periodSelect } } as const;
const hasFunded = {
  OR: [{ fundings: { some: { project: isListed } } }, { programmes: { some: { programme: isListed } } }],
};
const successions = {
  ...byPosition,
  select: { kind: true, onEdtf: true, onPrinted: true, note: true, source, successor: named },
} as const;
const given = {
  fundings: {
    where: { project: isListed },
    orderBy: { project: { startEarliest: { sort: "asc", nulls: "last" } } },
    select: {
      instrument: true,
      amountCents: true,
      shareBasisPoints: true,
      note: true,
      ...periodSelect,
      programme: named,
      project: dated,
    },
  },
  programmes: { where: { programme: isListed }, select: { programme: dated } },
} as const;

type Moment = { day?: string; client?: Database };

/** Every organization that has funded a project or a programme, by name, those that have ended last. */
export async function listFunders({ day = dayInFinland(), client = db }: Moment = {}) {
  const rows = await client.organization.findMany({
    where: { ...isListed, ...hasFunded },
    orderBy: { sortName: "asc" },
    select: { ...dated.select, successions, ...given },
  });
  const funders = rows.map((row) => ({
    ...row,
    fundings: row.fundings.map(withTime),
    standing: standingOf(row, day),
  }));
  return funders.sort((a, b) => Number(a.standing === "ended") - Number(b.standing === "ended"));
}

export type FunderListItem = Awaited<ReturnType<typeof listFunders>>[number];

/** An organization as a funder; null when no readable organization with the slug has funded anything. */
export async function findFunder(slug: string, { day = dayInFinland(), client = db }: Moment = {}) {
  const row = await client.organization.findFirst({
    where: { slug, ...isReadable, ...hasFunded },
    select: {
      ...dated.select,
      kind: true,
      summary: true,
      parent: named,
      successions,
      precededBy: {
        where: { predecessor: isListed },
        select: { kind: true, onEdtf: true, onPrinted: true, note: true, source, predecessor: named },
      },
      ...given,
      record: recordFacts,
    },
  });
  return row && { ...row, fundings: row.fundings.map(withTime), standing: standingOf(row, day) };
}

export type FunderDetails = NonNullable<Awaited<ReturnType<typeof findFunder>>>;

type Funding = PeriodColumns & { amountCents: bigint | null; project: PeriodColumns };

/** The amount as a number of cents, and the time of the funding: its own, or that of the project. */
function withTime<F extends Funding>(funding: F) {
  const own = periodOf(funding);
  const hasOwn = own.start !== null || own.end !== null;
  return {
    ...funding,
    amountCents: funding.amountCents === null ? null : Number(funding.amountCents),
    period: hasOwn ? own : periodOf(funding.project),
    isPeriodOfProject: !hasOwn,
  };
}

type Standing = PeriodColumns & Pick<Parameters<typeof organizationStanding>[0], "successions">;

const standingOf = (row: Standing, day: string) =>
  organizationStanding({ period: periodOf(row), successions: row.successions }, day);
