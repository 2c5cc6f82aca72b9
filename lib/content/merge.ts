import { compareDocuments } from "./compare";
import type { Draft } from "./revisions";

/**
 * Two drafts of one version brought together, field by field: what only one of them changed is that one's. A field that
 * both changed, each in their own way, is left to `mine`, and named in `both` for its editor to look at.
 */
export function mergeDrafts(base: Draft, theirs: Draft, mine: Draft): { document: Draft; both: string[] } {
  const fieldsThatDiffer = (from: Draft, to: Draft) =>
    new Set(compareDocuments(from, to).map(({ path }) => path.split(".")[0]!));
  const [byThem, byMe, apart] = [
    fieldsThatDiffer(base, theirs),
    fieldsThatDiffer(base, mine),
    fieldsThatDiffer(theirs, mine),
  ];
  const document: Draft = { ...theirs };
  for (const key of byMe) document[key] = mine[key];
  return { document, both: [...byMe].filter((key) => byThem.has(key) && apart.has(key)) };
}
