import "server-only";
import { db, type Database } from "@/lib/platform/db";
import type { Day } from "@/lib/platform/dates/partial-date";
import { dayInFinland } from "@/lib/platform/dates/today";
import { groupHelp, type PlaceReach } from "@/lib/situations/rules";
import { loadFinder, standingOn } from "./finder-facts";
import { listServices } from "./queries";

type Moment = { day?: Day; client?: Database };

/** The first services of a list and how many there are in all. */
const firstShown = 30;

/** Services that may be offered in each set of regions, by the set's key; those of locations there do not count. */
export async function countServicesIn(
  sets: ReadonlyMap<string, readonly string[]>,
  { day = dayInFinland(), client = db }: Moment = {},
): Promise<Map<string, number>> {
  const keysOf = new Map<string, string[]>();
  for (const [key, ids] of sets) for (const id of ids) keysOf.set(id, [...(keysOf.get(id) ?? []), key]);
  const counts = new Map<string, number>();
  for (const { standing, ownRegionIds } of standingOn(await loadFinder(client), day)) {
    if (standing === "ended") continue;
    for (const key of new Set(ownRegionIds.flatMap((id) => keysOf.get(id) ?? [])))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The first services of a region, confirmed help first, and of the wider regions around it, with how many there are. */
export async function listServicesAround(
  { covered, beyond }: { covered: readonly string[]; beyond: readonly string[] },
  { day = dayInFinland(), client = db }: Moment = {},
) {
  const [inside, around] = [new Set(covered), new Set(beyond)];
  const offered = standingOn(await loadFinder(client), day).filter(({ standing }) => standing !== "ended");
  const here = offered.filter(({ ownRegionIds }) => ownRegionIds.some((id) => inside.has(id)));
  const wider = offered.filter(
    ({ ownRegionIds }) => ownRegionIds.some((id) => around.has(id)) && !ownRegionIds.some((id) => inside.has(id)),
  );
  const confirmedFirst = (list: typeof offered) => [
    ...list.filter(({ standing }) => standing === "offered"),
    ...list.filter(({ standing }) => standing !== "offered"),
  ];
  return firstOf({ here: confirmedFirst(here), wider: confirmedFirst(wider) }, { day, client });
}

/** The help in a situation, in groups by place, the first of each and how many there are. */
export async function listHelpIn(
  situation: string,
  reach: PlaceReach | null,
  { day = dayInFinland(), client = db }: Moment = {},
) {
  const fitting = standingOn(await loadFinder(client), day)
    .filter(({ situationSlugs }) => situationSlugs.includes(situation))
    .map(({ id, standing, situationSlugs, ownRegionIds: regionIds }) => ({ id, standing, situationSlugs, regionIds }));
  return firstOf(groupHelp(fitting, situation, reach), { day, client });
}

async function firstOf<G extends string>(groups: Record<G, { id: string }[]>, { day, client }: Required<Moment>) {
  const names = Object.keys(groups) as G[];
  const firstIds = (name: G) => groups[name].slice(0, firstShown).map(({ id }) => id);
  const services = await listServices({ ids: names.flatMap(firstIds), day, client });
  const byId = new Map(services.map((service) => [service.id, service]));
  const firsts = names.map((name) => [
    name,
    { items: firstIds(name).flatMap((id) => byId.get(id) ?? []), total: groups[name].length },
  ]);
  return Object.fromEntries(firsts) as Record<G, { items: typeof services; total: number }>;
}

export type SituationHelp = Awaited<ReturnType<typeof listHelpIn>>;
