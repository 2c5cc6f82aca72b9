import { pathOfRecord, paths } from "@/lib/paths";
import type { TermScheme } from "@/lib/platform/generated/prisma/client";
import type { Database } from "@/lib/platform/db";
import type { AnyDocument } from "./documents";
import type { Noun } from "./document-parts";

/** Every address that a document has or has had, in the language of the request. */
export function addressesOf(document: AnyDocument): string[] {
  const scheme = document.noun === "term" ? document.scheme : undefined;
  return addressesAt(document.noun, [document.slug, ...document.formerSlugs], scheme);
}

/** The same of records that are or have been public; what a change to them touches. */
export async function addressesOfRecords(tx: Database, ids: string[]): Promise<string[]> {
  const records = await tx.record.findMany({
    where: { id: { in: ids } },
    select: { noun: true, slugs: { select: { slug: true } }, term: { select: { scheme: true } } },
  });
  const addresses = records.flatMap(({ noun, slugs, term }) =>
    addressesAt(
      noun,
      slugs.map(({ slug }) => slug),
      term?.scheme,
    ),
  );
  return [...new Set(addresses)];
}

/** A term without a page of its own is part of every search. */
function addressesAt(noun: Noun, slugs: string[], scheme: TermScheme | undefined): string[] {
  if (scheme && scheme !== "situation") return [paths.search()];
  return slugs.flatMap((slug) => (scheme ? paths.situation(slug) : (pathOfRecord(noun, slug) ?? [])));
}
