import type { Database } from "@/lib/platform/db";
import { slugOf } from "@/lib/platform/slug";

/** The numbers and the addresses of mail of a person's posts, in every version: the person's own, and those of others too. */
export type Ways = { own: string[]; shared: string[] };

/**
 * An address that is named after the person is the person's, wherever it stands; one that only counts people ("k12345@") and
 * a number are so unless another post or a record's own channels have them now. Any other address is an office's ("perhekeskus@").
 */
export async function waysTo(tx: Database, personId: string, names: string[]): Promise<Ways> {
  const posts = await tx.$queryRaw<{ way: string }[]>`
    SELECT DISTINCT lower(way) AS "way" FROM "revision" r,
      LATERAL unnest(ARRAY[r."document"->>'email', r."document"->>'phone']) AS way
    WHERE r."document"->>'person' = ${personId} AND way <> '' ORDER BY "way"`;
  const ways = posts.map(({ way }) => way);
  const others = await othersUse(tx, personId, ways);
  const isOwn = (way: string) => {
    const [local = "", isMail] = [way.split("@")[0], way.includes("@")];
    if (isMail && isNamedAfter(local, names)) return true;
    return !others.has(way) && (!isMail || /^[a-z]{0,3}\d+$/.test(local));
  };
  return { own: ways.filter(isOwn), shared: ways.filter((way) => !isOwn(way)) };
}

/** Of the ways, those that another's post, or the channels of an organization or another record, have in a draft or in public. */
async function othersUse(tx: Database, personId: string, ways: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ way: string }[]>`
    SELECT DISTINCT lower(used.way) AS "way" FROM "record"
      JOIN "revision" r ON r."record_id" = "record"."id" AND r."number" IN ("record"."latest_revision", "record"."published_revision")
      CROSS JOIN LATERAL (
        SELECT way FROM unnest(ARRAY[r."document"->>'email', r."document"->>'phone']) AS way
          WHERE r."document"->>'person' IS DISTINCT FROM ${personId}
            AND (r."document"->>'person' IS NOT NULL OR NOT EXISTS (SELECT 1 FROM "revision" own
              WHERE own."record_id" = r."record_id" AND own."document"->>'person' = ${personId}))
        UNION ALL SELECT value #>> '{}' FROM jsonb_path_query(r."document", 'lax $.channels[*].value') AS value
      ) used
    WHERE "record"."state" <> 'deleted' AND lower(used.way) = ANY(${ways})`;
  return new Set(rows.map(({ way }) => way));
}

/** "anna.lahti", "lahtian", "alahti", "al": a name, a part of one, or initials with one. */
function isNamedAfter(local: string, names: string[]): boolean {
  const words = slugOf(local).split("-");
  return names.some((name) => {
    const parts = slugOf(name).split("-").filter(Boolean);
    const initials = parts.map(([first]) => first).join("");
    return words.some(
      (word) =>
        parts.includes(word) ||
        (parts.length > 1 && word === initials) ||
        parts.some((part) => part.length > 3 && word.includes(part)) ||
        parts.some((part) => part.length > 3 && isBegun(word, part, parts)),
    );
  });
}

/** A name's beginning after another's ("mvirta" and "matvirt" for Matti Virtanen). */
const isBegun = (word: string, part: string, parts: string[]): boolean =>
  [1, 2, 3].some(
    (taken) =>
      word.length - taken > 2 &&
      part.startsWith(word.slice(taken)) &&
      parts.some((other) => other !== part && other.startsWith(word.slice(0, taken))),
  );
