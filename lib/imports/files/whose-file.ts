import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";

/** The whole portal's file, of no organization. */
export const portals = "";

/** The organizations whose files the actor may bring, by name; an editor of the whole portal brings the portal's own too. */
export async function listFileOwners(actor: EditorActor, client: Database = db) {
  const scope = scopeOf(actor, "import.run");
  const isPortals = scope === "everywhere";
  const organizations = await client.record.findMany({
    where: isPortals ? { noun: "organization", state: { in: ["published", "withdrawn"] } } : { id: { in: scope } },
    select: { id: true, title: true },
    orderBy: { title: "asc" },
  });
  return { isPortals, organizations };
}

/** Whose identifiers a file's rows bear: two organizations may both have a row 7. Nothing that was asked gives a right. */
export async function whoseFile(actor: EditorActor, asked: string, client: Database = db): Promise<string> {
  const { isPortals, organizations } = await listFileOwners(actor, client);
  const chosen = organizations.find(({ id }) => id === asked) ?? (isPortals ? null : organizations[0]);
  return chosen?.id ?? portals;
}
