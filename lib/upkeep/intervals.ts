import type { Noun } from "@/lib/content/document-parts";

/** Days after which a record of each noun must be looked at again, unless it says otherwise: what people call and visit soonest. */
export const checkIntervals = {
  helpline: 90,
  event: 90,
  contact: 180,
  service: 180,
  location: 365,
  organization: 365,
  project: 365,
  page: 365,
  programme: 730,
  person: 730,
  article: 1_825,
  source: 3_650,
  term: 3_650,
  region: 3_650,
} as const satisfies Record<Noun, number>;

/** Nouns whose records editors are asked to look at: not registers and sources, which are as they were printed. */
export const checkedNouns = (Object.keys(checkIntervals) as Noun[]).filter((noun) => checkIntervals[noun] < 1_000);

/** How long before its day a check is announced. */
export const announcedDays = 30;
