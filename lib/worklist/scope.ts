import { scopeOf, type EditorCommand } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { Prisma } from "@/lib/platform/generated/prisma/client";

/** The condition in SQL that leaves the rows of `record r` to whom the actor may do this; `withinScope` says it to Prisma. */
export function inScope(actor: EditorActor, command: EditorCommand): Prisma.Sql {
  const scope = scopeOf(actor, command);
  if (scope === "everywhere") return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (SELECT 1 FROM "record_owner" o WHERE o."record_id" = r."id" AND o."organization_id" = ANY(${scope}))`;
}
