import type { EditorActor } from "@/lib/editors/roles";
import { named, nameFor, offeredByName } from "@/lib/content/form/references";
import type { Database } from "@/lib/platform/db";

/** The people to whom the actor may refer, by name, whatever its letters' case: one name may be several people's. */
export async function findPeopleNamed(
  tx: Database,
  actor: EditorActor,
  asked: readonly string[],
): Promise<(name: string) => string[]> {
  const names = [...new Set(asked)];
  const people = await tx.record.findMany({
    where: { AND: [{ noun: "person" }, offeredByName(actor, { in: names, mode: "insensitive" })] },
    select: named,
    orderBy: { id: "asc" },
  });
  return (name) =>
    people.filter((person) => nameFor(actor, person).toLowerCase() === name.toLowerCase()).map(({ id }) => id);
}
