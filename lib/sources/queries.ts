import "server-only";
import { nouns } from "@/lib/content/document-parts";
import { factSourceSelect } from "./selects";
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

/** Where the facts of records come from, with the names of the records that their values refer to. */
export async function findRecordSources(recordIds: string[], client: Database = db) {
  const facts = await client.factSource.findMany({
    where: { recordId: { in: recordIds } },
    orderBy: [{ recordId: "asc" }, { position: "asc" }],
    select: factSourceSelect,
  });
  return {
    facts,
    names: await listRecordNames(
      facts.map(({ value }) => value),
      client,
    ),
  };
}

export type RecordSourcesFound = Awaited<ReturnType<typeof findRecordSources>>;
export type FactSourceRow = RecordSourcesFound["facts"][number];
