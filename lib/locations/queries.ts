import "server-only";
import { recordOpeningSelect } from "@/lib/hours/selects";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { dayInFinland } from "@/lib/platform/dates/today";
import type { Day } from "@/lib/platform/dates/partial-date";
import { periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { db, type Database } from "@/lib/platform/db";
import { channelSelect } from "@/lib/services/queries";
import { serviceStanding } from "@/lib/services/rules";

const named = { select: { slug: true, name: true } } as const;

/** More than any place has room for. */
const servicesShown = 200;

/** A place with the services given there; ended ones are left out. */
export async function findLocation(
  slug: string,
  { day = dayInFinland(), client = db }: { day?: Day; client?: Database } = {},
) {
  const row = await client.location.findFirst({
    where: { slug, ...isReadable },
    select: {
      slug: true,
      name: true,
      summary: true,
      street: true,
      postalCode: true,
      city: true,
      accessibility: true,
      organization: named,
      region: named,
      record: { select: { ...recordFacts.select, channels: channelSelect, ...recordOpeningSelect } },
      services: {
        where: { service: isListed },
        orderBy: { service: { sortName: "asc" } },
        take: servicesShown,
        select: { service: { select: { ...named.select, summary: true, afterlifeState: true, ...periodSelect } } },
      },
    },
  });
  if (!row) return null;
  const services = row.services
    .map(({ service }) => ({ ...service, standing: serviceStanding({ ...service, period: periodOf(service) }, day) }))
    .filter(({ standing }) => standing !== "ended");
  return { ...row, services };
}

export type LocationDetails = NonNullable<Awaited<ReturnType<typeof findLocation>>>;
