import "server-only";
import { isListed } from "@/lib/content/visibility";
import { db, type Database } from "@/lib/platform/db";
import { helplineSelect } from "./selects";

type Wanted = {
  inStripOnly?: boolean;
  /** Slug of a life situation that the helpline is for. */
  situation?: string | null;
  client?: Database;
};

/** Helplines in the order in which a person in need reads them. */
export async function listHelplines({ inStripOnly = false, situation = null, client = db }: Wanted = {}) {
  return client.helpline.findMany({
    where: {
      ...isListed,
      ...(inStripOnly ? { inStrip: true } : {}),
      ...(situation ? { terms: { some: { term: { slug: situation } } } } : {}),
    },
    orderBy: { position: "asc" },
    select: helplineSelect,
  });
}

/** Numbers for paper: those of every page, then those of the life situations that services are for. */
export async function listLeafletHelplines(serviceIds: string[], client: Database = db) {
  return client.helpline.findMany({
    where: {
      ...isListed,
      OR: [
        { inStrip: true },
        { terms: { some: { term: { scheme: "situation", services: { some: { serviceId: { in: serviceIds } } } } } } },
      ],
    },
    orderBy: [{ inStrip: "desc" }, { position: "asc" }],
    take: 6,
    select: helplineSelect,
  });
}

export type HelplineListItem = Awaited<ReturnType<typeof listHelplines>>[number];
