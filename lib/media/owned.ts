import { may, scopeOf, type Owners } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { Forbidden } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** The whole portal as an owner, which no organization's right reaches. */
export const portal = "";

type Row = { organizationId: string; isKeeper: boolean };

const ownersIn = (rows: readonly Row[]): Owners => rows.map(({ organizationId }) => organizationId);

/** Those who brought the file first say what is said of it; whoever brings it again has it to use. */
export const mayChangeFile = (actor: EditorActor, rows: readonly Row[]) =>
  may(actor, "media.upload", ownersIn(rows.filter(({ isKeeper }) => isKeeper)));

/** To let go of it; of others' it goes only when nobody else has it. */
export const mayLetGo = (actor: EditorActor, rows: readonly Row[]) => may(actor, "media.upload", ownersIn(rows));

/** False when the actor may not even see the file; throws `Forbidden` when it may be seen and not this done. */
export function admitsToFile(actor: EditorActor, rows: readonly Row[], mayDo = mayChangeFile): boolean {
  if (!may(actor, "record.read", ownersIn(rows))) return false;
  if (!mayDo(actor, rows)) throw new Forbidden("media.upload");
  return true;
}

/** The part of a `where` that leaves the files of the actor's own organizations. */
export function filesInScope(actor: EditorActor): Prisma.MediaFileWhereInput {
  const scope = scopeOf(actor, "record.read");
  return scope === "everywhere" ? {} : { owners: { some: { organizationId: { in: scope } } } };
}
