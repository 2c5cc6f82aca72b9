import { pathOfRecord, paths } from "@/lib/paths";
import type { Database } from "@/lib/platform/db";
import type { AnyDocument } from "./documents";
import type { Noun } from "./document-parts";

/** Every address that a document has or has had, in the language of the request. */
export function addressesOf(document: AnyDocument): string[] {
  const isSituation = document.noun === "term" && document.scheme === "situation";
  return addressesAt(document.noun, [document.slug, ...document.formerSlugs], isSituation);
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
      term?.scheme === "situation",
    ),
  );
  return [...new Set(addresses)];
}

function addressesAt(noun: Noun, slugs: string[], isSituation: boolean): string[] {
  return slugs.flatMap((slug) => (isSituation ? paths.situation(slug) : (pathOfRecord(noun, slug) ?? [])));
}
