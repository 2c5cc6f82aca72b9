import "server-only";
import { isReadable, recordFacts } from "@/lib/content/visibility";
import { db, type Database } from "@/lib/platform/db";

/** A page of the portal's own; null when it has not been published. */
export async function findPage(slug: string, client: Database = db) {
  return client.page.findFirst({
    where: { slug, ...isReadable },
    select: {
      slug: true,
      title: true,
      lead: true,
      body: true,
      reviewedOn: true,
      record: recordFacts,
      accessibilityIssues: {
        orderBy: { position: "asc" },
        select: { issue: true, criterion: true, reason: true, fixBy: true },
      },
    },
  });
}

export type PageDetails = NonNullable<Awaited<ReturnType<typeof findPage>>>;
