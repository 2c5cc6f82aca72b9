/** The value at a path of a document ("period", "fundings.0.amountCents"); undefined when the path leads nowhere. */
export function valueAt(document: object, path: string): unknown {
  let value: unknown = document;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
