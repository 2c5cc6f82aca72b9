import "server-only";
import { nouns, type Noun } from "@/lib/content/document-parts";
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
  const of = (noun: Noun) => ({ where: { id: { in: ids.filter((id) => id.startsWith(`${noun}-`)) } } });
  const name = { id: true, name: true } as const;
  const title = { id: true, title: true } as const;
  const reads: Partial<Record<Noun, () => Promise<{ id: string; name?: unknown; title?: unknown }[]>>> = {
    organization: () => client.organization.findMany({ ...of("organization"), select: name }),
    programme: () => client.programme.findMany({ ...of("programme"), select: name }),
    project: () => client.project.findMany({ ...of("project"), select: name }),
    region: () => client.region.findMany({ ...of("region"), select: name }),
    service: () => client.service.findMany({ ...of("service"), select: name }),
    location: () => client.location.findMany({ ...of("location"), select: name }),
    term: () => client.term.findMany({ ...of("term"), select: name }),
    event: () => client.event.findMany({ ...of("event"), select: name }),
    person: () => client.person.findMany({ ...of("person"), select: name }),
    article: () => client.article.findMany({ ...of("article"), select: title }),
    source: () => client.source.findMany({ ...of("source"), select: title }),
  };
  const wanted = nouns.filter((noun) => ids.some((id) => id.startsWith(`${noun}-`)));
  const found = await Promise.all(wanted.map((noun) => reads[noun]?.() ?? []));
  return new Map(found.flat().map(({ id, name, title }) => [id, nameOf(name ?? title)]));
}

/** A name as a page prints it; those of people are the same in every language. */
const nameOf = (name: unknown): string => (typeof name === "string" ? name : localized(name));

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
