import type { EditorActor } from "@/lib/editors/roles";
import { offered } from "@/lib/content/form/references";
import type { Database } from "@/lib/platform/db";

/** People to whom the actor may refer and whose name is one person's only, by the name in lower case. */
export async function findPeopleNamed(
  tx: Database,
  actor: EditorActor,
  asked: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(asked)];
  const people = await tx.record.findMany({
    where: { AND: [{ noun: "person", title: { in: names, mode: "insensitive" } }, offered(actor)] },
    select: { id: true, title: true },
  });
  const idsOf = (name: string) => people.filter(({ title }) => title.toLowerCase() === name).map(({ id }) => id);
  const found = names.map((name) => [name.toLowerCase(), idsOf(name.toLowerCase())] as const);
  return new Map(found.flatMap(([name, ids]) => (ids.length === 1 ? [[name, ids[0]!] as const] : [])));
}
