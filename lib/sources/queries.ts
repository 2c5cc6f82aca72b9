import "server-only";
import { nouns } from "@/lib/content/document-parts";
import { db, type Database } from "@/lib/platform/db";
import { localized } from "@/lib/platform/i18n/localized";

const isReference = (value: unknown): value is string =>
  typeof value === "string" && nouns.some((noun) => value.startsWith(`${noun}-`));

/** Every reference in a value, at any depth. */
function referencesInValue(value: unknown): string[] {
  if (isReference(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(referencesInValue) : [];
}

/** The names of the records that values refer to, by id; values that are no references are passed over. */
export async function listRecordNames(values: unknown[], client: Database = db): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(values.flatMap(referencesInValue))];
  if (ids.length === 0) return new Map();
  const where = { where: { id: { in: ids } } };
  const named = { ...where, select: { id: true, name: true } } as const;
  const titled = { ...where, select: { id: true, title: true } } as const;
  const lists = await Promise.all([
    client.organization.findMany(named),
    client.programme.findMany(named),
    client.project.findMany(named),
    client.region.findMany(named),
    client.service.findMany(named),
    client.location.findMany(named),
    client.term.findMany(named),
    client.event.findMany(named),
  ]);
  const people = await client.person.findMany({ ...where, select: { id: true, name: true } });
  const titles = await Promise.all([client.article.findMany(titled), client.source.findMany(titled)]);
  return new Map([
    ...lists.flat().map(({ id, name }) => [id, localized(name)] as const),
    ...people.map(({ id, name }) => [id, name] as const),
    ...titles.flat().map(({ id, title }) => [id, localized(title)] as const),
  ]);
}
