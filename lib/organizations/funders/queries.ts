import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { db, type Database } from "@/lib/platform/db";
import { periodOf, periodSelect, type PeriodColumns } from "@/lib/platform/dates/period-columns";
import { dayInFinland } from "@/lib/platform/dates/today";
import { hasEnded } from "../finding";
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

const fundersPerPage = 50;

/** A page of the organizations that have funded a project or a programme, by name, those that have ended last. */
export async function listFunders({ page = 1, day = dayInFinland(), client = db }: Moment & { page?: number } = {}) {
  const total = await client.organization.count({ where: { ...isListed, ...hasFunded } });
  const pageCount = Math.max(1, Math.ceil(total / fundersPerPage));
  const nearest = Math.min(page, pageCount);
  const inOrder = await client.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM organization o JOIN record r ON r.id = o.id AND r.state = 'published'
    WHERE EXISTS (SELECT 1 FROM funding x JOIN record p ON p.id = x.project_id AND p.state = 'published' WHERE x.funder_id = o.id)
      OR EXISTS (SELECT 1 FROM programme_funder x JOIN record p ON p.id = x.programme_id AND p.state = 'published'
        WHERE x.funder_id = o.id)
    ORDER BY ${hasEnded(day)}, o.sort_name, o.id LIMIT ${fundersPerPage} OFFSET ${(nearest - 1) * fundersPerPage}`;
  const rows = await client.organization.findMany({
    where: { id: { in: inOrder.map(({ id }) => id) } },
    select: { id: true, ...dated.select, successions, ...given },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = inOrder.flatMap(({ id }) => {
    const row = byId.get(id);
    return row ? { ...row, fundings: row.fundings.map(withTime), standing: standingOf(row, day) } : [];
  });
  return { items, total, page: nearest, pageCount };
}

export type FunderListItem = Awaited<ReturnType<typeof listFunders>>["items"][number];

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
