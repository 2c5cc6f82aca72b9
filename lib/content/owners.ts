import { assertMay, may, scopeOf, type EditorCommand, type Owners } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import type { Database } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Draft } from "./revisions";

const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === "string");

/** Roles by which a project is an organization's own, to keep true. */
const keepers = ["leadImplementer", "coImplementer", "administrator", "coordinator"];

/** The organizations that a document names as its own keepers, and the records whose keepers are also its own. */
function namedKeepers(document: Draft): { organizations: string[]; through: string[] } {
  const { noun, id } = document;
  switch (noun) {
    case "organization":
      return { organizations: [id], through: [] };
    case "project": {
      const roles = (Array.isArray(document.roles) ? document.roles : []) as {
        organization?: unknown;
        role?: string;
      }[];
      const own = roles.filter(({ role }) => keepers.includes(role ?? ""));
      return { organizations: own.flatMap(({ organization }) => idsIn(organization)), through: idsIn(document.parent) };
    }
    case "programme":
      return { organizations: idsIn(document.coordinator), through: [] };
    case "service":
      return { organizations: idsIn(document.providers), through: idsIn(document.projects) };
    case "location":
      return { organizations: idsIn(document.organization), through: [] };
    case "contact":
      return {
        organizations: idsIn(document.organization),
        through: [...idsIn(document.project), ...idsIn(document.service)],
      };
    case "article":
      return {
        organizations: [...idsIn(document.organizations), ...idsIn(document.publisher)],
        through: idsIn(document.projects),
      };
    case "event":
      return { organizations: idsIn(document.organizers), through: idsIn(document.projects) };
    case "source":
    case "term":
    case "region":
    case "person":
    case "page":
    case "helpline":
      return { organizations: [], through: [] };
  }
}

/**
 * Keeps whose a record is, after a revision or a publication of it: those whom its latest document names and those whom its
 * public one does, so that a draft may bring keepers in but takes nobody's right away before it is published. Where a
 * document says nothing (a person, a source), the organizations of the one who made it. None: it belongs to the portal.
 */
export async function keepOwners(tx: Database, document: Draft, madeFor: readonly string[] = []): Promise<void> {
  const isNamed = !["source", "person"].includes(document.noun);
  if (!isNamed && madeFor.length === 0) return;
  const inPublic = await findPublicDocument(tx, document.id);
  const owners = [
    ...new Set([
      ...(await ownersSaid(tx, document, madeFor)),
      ...(inPublic ? await ownersSaid(tx, inPublic, madeFor) : []),
    ]),
  ].sort();
  const before = await tx.recordOwner.findMany({
    where: { recordId: document.id },
    orderBy: { organizationId: "asc" },
  });
  if (before.map(({ organizationId }) => organizationId).join() === owners.join()) return;
  await tx.recordOwner.deleteMany({ where: { recordId: document.id } });
  await tx.recordOwner.createMany({
    data: owners.map((organizationId) => ({ recordId: document.id, organizationId })),
  });
  if (document.noun === "project" || document.noun === "service") await keepOwnersOfDependents(tx, document.id);
}

async function findPublicDocument(tx: Database, id: string): Promise<Draft | null> {
  const [found] = await tx.$queryRaw<{ document: Draft }[]>`
    SELECT r."document" FROM "record"
      JOIN "revision" r ON r."record_id" = "record"."id" AND r."number" = "record"."published_revision"
    WHERE "record"."id" = ${id}`;
  return found?.document ?? null;
}

/** Whose a record would be after a revision of it; `madeFor` counts where the document cannot say. */
export async function ownersSaid(tx: Database, document: Draft, madeFor: readonly string[]): Promise<string[]> {
  if (["source", "person"].includes(document.noun)) return [...new Set(madeFor)].sort();
  const { organizations, through } = namedKeepers(document);
  const inherited =
    through.length === 0
      ? []
      : await tx.recordOwner.findMany({ where: { recordId: { in: through } }, select: { organizationId: true } });
  return [...new Set([...organizations, ...inherited.map(({ organizationId }) => organizationId)])].sort();
}

/**
 * A person whom nobody minds yet is minded by whoever publishes the first post of theirs. Published, not written: a draft
 * that names a person takes nobody's right and gives none.
 */
export async function claimPerson(tx: Database, contactId: string, personId: string): Promise<void> {
  if ((await tx.recordOwner.count({ where: { recordId: personId } })) > 0) return;
  const owners = await tx.recordOwner.findMany({ where: { recordId: contactId }, select: { organizationId: true } });
  await tx.recordOwner.createMany({
    data: owners.map(({ organizationId }) => ({ recordId: personId, organizationId })),
  });
}

/** Records that refer to a project or a service, in public or in a draft: they are kept by whoever keeps it. */
async function keepOwnersOfDependents(tx: Database, id: string): Promise<void> {
  const dependents = await tx.$queryRaw<{ document: Draft }[]>`
    SELECT latest."document" FROM "record"
      JOIN "revision" latest ON latest."record_id" = "record"."id" AND latest."number" = "record"."latest_revision"
    WHERE "record"."noun" IN ('project', 'service', 'contact', 'article', 'event') AND "record"."id" <> ${id}
      AND EXISTS (SELECT 1 FROM "revision" r WHERE r."record_id" = "record"."id"
        AND r."number" IN ("record"."latest_revision", "record"."published_revision")
        AND (r."document"->>'project' = ${id} OR r."document"->>'service' = ${id} OR r."document"->>'parent' = ${id}
          OR r."document"->'projects' ? ${id}))`;
  for (const { document } of dependents) await keepOwners(tx, document);
}

/** Computes whose each record is: for a database that was filled before owners were kept. */
export async function refreshOwners(tx: Database): Promise<number> {
  const rows = await tx.$queryRaw<{ document: Draft }[]>`
    SELECT r."document" FROM "record" JOIN "revision" r ON r."record_id" = "record"."id" AND r."number" = "record"."latest_revision"
    ORDER BY array_position(ARRAY['organization', 'programme', 'project', 'service'], "record"."noun"::text), "record"."id"`;
  for (const { document } of rows) await keepOwners(tx, document);
  const posts = await tx.contact.findMany({
    where: { personId: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true, personId: true },
  });
  for (const { id, personId } of posts) await claimPerson(tx, id, personId!);
  return rows.length;
}

export async function ownersOf(tx: Database, recordId: string): Promise<Owners> {
  const rows = await tx.recordOwner.findMany({ where: { recordId }, select: { organizationId: true } });
  return rows.length > 0 ? rows.map(({ organizationId }) => organizationId) : "portal";
}

/**
 * Sees to it that the actor may do this to the record. Returns false when there is no such record, or none that the actor
 * may see: an id that was guessed tells nothing. Throws `Forbidden` when the record may be seen but not this done to it.
 */
export async function admits(
  tx: Database,
  actor: EditorActor,
  command: EditorCommand,
  recordId: string,
): Promise<boolean> {
  const record = await tx.record.findUnique({ where: { id: recordId }, select: { id: true } });
  if (!record) return false;
  const owners = await ownersOf(tx, recordId);
  if (!may(actor, "record.read", owners)) return false;
  assertMay(actor, command, owners);
  return true;
}

/** The organization whose grant lets the actor do this to the record; null when only one for the whole portal does. */
export async function ownKeeper(
  tx: Database,
  { grants }: EditorActor,
  command: EditorCommand,
  recordId: string,
): Promise<string | null> {
  const owners = await ownersOf(tx, recordId);
  const ofOrganizations = grants.filter(({ organizationId }) => organizationId !== null);
  const scope = scopeOf({ grants: ofOrganizations }, command);
  if (owners === "portal" || scope === "everywhere") return null;
  return scope.find((organizationId) => owners.includes(organizationId)) ?? null;
}

/** The part of a `where` on records that leaves those to whom the actor may do this. */
export function withinScope(actor: EditorActor, command: EditorCommand): Prisma.RecordWhereInput {
  const scope = scopeOf(actor, command);
  return scope === "everywhere" ? {} : { owners: { some: { organizationId: { in: scope } } } };
}
