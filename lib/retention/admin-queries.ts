import "server-only";
import { withinScope } from "@/lib/content/owners";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import { listRecordNames } from "@/lib/worklist/record-names";
import { findPersonUses } from "./remove-person";

/** The people whom the actor may remove, by name. */
export async function listRemovablePeople(actor: EditorActor, client: Database = db) {
  if (scopeOf(actor, "person.remove").length === 0) return [];
  const records = await client.record.findMany({
    where: { noun: "person", ...withinScope(actor, "person.remove") },
    select: { id: true },
  });
  const names = await listRecordNames(
    client,
    records.map(({ id }) => id),
    actor,
  );
  const collator = new Intl.Collator("fi");
  return [...names.values()].sort((a, b) => collator.compare(a.name, b.name));
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
