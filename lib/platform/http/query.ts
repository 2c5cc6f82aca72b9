/** Next's query object: a repeated key is an array. */
export type RawQuery = Record<string, string | string[] | undefined>;

/** One value a key: the first of a repeated one, null for none or an empty one; unknown keys stay for the schema to drop. */
export function firstValues(query: RawQuery): Record<string, string | null> {
  const flat = Object.entries(query).map(
    ([key, value]) => [key, (Array.isArray(value) ? value[0] : value) || null] as const,
  );
  return Object.fromEntries(flat);
}
