/** A document's file form: two spaces, keys in the schema's order, and what is not known left out. */
export function canonicalJson(document: object): string {
  return `${JSON.stringify(withoutEmpty(document), null, 2)}\n`;
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, part]) => [key, withoutEmpty(part)] as const)
    .filter(([, part]) => !isEmpty(part));
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== "object") return false;
  return Object.keys(value).length === 0;
}
