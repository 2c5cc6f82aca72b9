import { z } from "zod";

/** Next's query object: a repeated key is an array. */
export type RawQuery = Record<string, string | string[] | undefined>;

/** One value a key: the first of a repeated one, null for none or an empty one; unknown keys stay for the schema to drop. */
export function firstValues(query: RawQuery): Record<string, string | null> {
  const flat = Object.entries(query).map(
    ([key, value]) => [key, (Array.isArray(value) ? value[0] : value) || null] as const,
  );
  return Object.fromEntries(flat);
}

/** A slug in an address; anything else leaves the filter out. */
export const slugParameter = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120)
  .nullable()
  .catch(null);

/** Words that a reader typed. */
export const wordsParameter = z.string().trim().min(1).max(200).nullable().catch(null);

/** The page of a list, from 1; the list itself gives the last page for a number beyond its end. */
export const pageParameter = z.coerce.number().int().min(1).max(1_000_000).catch(1);
