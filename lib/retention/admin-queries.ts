import "server-only";
import { withinScope } from "@/lib/content/owners";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import { listRecordNames } from "@/lib/worklist/record-names";
import { findPersonUses } from "./remove-person";

const peopleOffered = 100;

/** The first of the people whom the actor may remove, by name, those whose name has the words; and how many there are. */
export async function listRemovablePeople(actor: EditorActor, words: string | null = null, client: Database = db) {
  if (scopeOf(actor, "person.remove").length === 0) return { people: [], total: 0 };
  const title = words === null ? {} : { title: { contains: words, mode: "insensitive" as const } };
  const where = { noun: "person" as const, ...title, ...withinScope(actor, "person.remove") };
  const [total, records] = await Promise.all([
    client.record.count({ where }),
    client.record.findMany({
      where,
      orderBy: [{ title: "asc" }, { id: "asc" }],
      take: peopleOffered,
      select: { id: true },
    }),
  ]);
  const names = await listRecordNames(
    client,
    records.map(({ id }) => id),
    actor,
  );
  const collator = new Intl.Collator("fi");
  return { people: [...names.values()].sort((a, b) => collator.compare(a.name, b.name)), total };
}

/** Whether there is such a person whom the actor may remove. */
export async function mayRemove(actor: EditorActor, personId: string, client: Database = db): Promise<boolean> {
  if (scopeOf(actor, "person.remove").length === 0) return false;
  const where = { id: personId, noun: "person" as const, ...withinScope(actor, "person.remove") };
  return (await client.record.count({ where })) > 0;
}

/** What removing a person would touch, record by record; null when there is no such person for the actor. */
export async function findRemoval(actor: EditorActor, personId: string, client: Database = db) {
  const uses = await findPersonUses(client, actor, personId);
  if (!uses) return null;
  const names = await listRecordNames(client, [personId, ...uses.recordIds], actor);
  return {
    person: names.get(personId)!,
    words: uses.words,
    shared: uses.shared,
    records: uses.recordIds.flatMap((id) => names.get(id) ?? []),
  };
}
