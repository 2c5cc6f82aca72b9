import { may, scopeOf, type Owners } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { Forbidden } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

type Rows = readonly { organizationId: string }[];

/** Whose a file is; one that no organization brought in is the portal's. */
const ownersIn = (rows: Rows): Owners =>
  rows.length > 0 ? rows.map(({ organizationId }) => organizationId) : "portal";

export const mayChangeFile = (actor: EditorActor, rows: Rows) => may(actor, "media.upload", ownersIn(rows));

/** False when the actor may not even see the file; throws `Forbidden` when it may be seen and not changed. */
export function admitsToFile(actor: EditorActor, rows: Rows): boolean {
  if (!may(actor, "record.read", ownersIn(rows))) return false;
  if (!mayChangeFile(actor, rows)) throw new Forbidden("media.upload");
  return true;
}

/** The part of a `where` that leaves the files of the actor's own organizations. */
export function filesInScope(actor: EditorActor): Prisma.MediaFileWhereInput {
  const scope = scopeOf(actor, "record.read");
  return scope === "everywhere" ? {} : { owners: { some: { organizationId: { in: scope } } } };
}
