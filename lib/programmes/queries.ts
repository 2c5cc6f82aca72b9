import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { db, type Database } from "@/lib/platform/db";
import { periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { phaseOn } from "@/lib/platform/dates/phase";
import { dayInFinland } from "@/lib/platform/dates/today";
import { findProjects } from "@/lib/projects/finding";

const byPosition = { orderBy: { position: "asc" } } as const;
const named = { select: { slug: true, name: true } } as const;
const programmeSelect = {
  id: true,
  slug: true,
  name: true,
  summary: true,
  ...periodSelect,
  coordinator: named,
  funders: { ...byPosition, select: { funder: named } },
} as const;

/** More of them are in the list of projects. */
const projectsShown = 30;

type Moment = { day?: string; client?: Database };

/** Every listed programme by name with the number of its projects, those that have ended last. */
export async function listProgrammes({ day = dayInFinland(), client = db }: Moment = {}) {
  const rows = await client.programme.findMany({
    where: isListed,
    orderBy: { sortName: "asc" },
    select: { ...programmeSelect, _count: { select: { projects: { where: { project: isListed } } } } },
  });
  const programmes = rows.map(({ _count, ...row }) => {
    const period = periodOf(row);
    return { ...row, period, phase: phaseOn(period, day), projectCount: _count.projects };
  });
  return programmes.sort((a, b) => Number(a.phase === "ended") - Number(b.phase === "ended"));
}

export type ProgrammeListItem = Awaited<ReturnType<typeof listProgrammes>>[number];

/** A programme with its projects, running ones first; null when no readable programme has the slug. */
export async function findProgramme(slug: string, { day = dayInFinland(), client = db }: Moment = {}) {
  const row = await client.programme.findFirst({
    where: { slug, ...isReadable },
    select: {
      ...programmeSelect,
      record: {
        select: {
          ...recordFacts.select,
        },
      },
    },
  });
  if (!row) return null;
  const period = periodOf(row);
  const projects = await findProjects({ ohjelma: slug }, { perPage: projectsShown, day, client });
  return { ...row, period, phase: phaseOn(period, day), projects };
}

export type ProgrammeDetails = NonNullable<Awaited<ReturnType<typeof findProgramme>>>;
