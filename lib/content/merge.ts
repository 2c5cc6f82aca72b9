import { compareDocuments } from "./compare";
import type { Draft } from "./revisions";

/**
 * Two drafts of one version brought together, field by field: what only one of them changed is that one's. A field that
 * both changed is left to `mine`, and named in `both` for its editor to look at.
 */
export function mergeDrafts(base: Draft, theirs: Draft, mine: Draft): { document: Draft; both: string[] } {
  const changed = (draft: Draft) => new Set(compareDocuments(base, draft).map(({ path }) => path.split(".")[0]!));
  const [byThem, byMe] = [changed(theirs), changed(mine)];
  const document: Draft = { ...theirs };
  for (const key of byMe) document[key] = mine[key];
  return { document, both: [...byMe].filter((key) => byThem.has(key)) };
}
