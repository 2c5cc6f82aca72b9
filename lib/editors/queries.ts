import "server-only";
import { db, type Database } from "@/lib/platform/db";
import { countIdentities, hasAccepted } from "./accepted";
import { assertMay, may, scopeOf } from "./policy";
import type { EditorActor, Grant } from "./roles";

/** What a stranger would try first as somebody's password: name, address, and the names of the organizations. */
export async function wordsAbout(
  { name, email, grants }: { name: string; email: string; grants: readonly Grant[] },
  client: Database = db,
): Promise<string[]> {
  const names = await organizationNames(grants, client);
  return [name, email, ...names.values()];
}

/** The Finnish names of the organizations that grants are for; one that has never been published goes by its id. */
export async function organizationNames(grants: readonly Grant[], client: Database = db): Promise<Map<string, string>> {
  const ids = [...new Set(grants.flatMap(({ organizationId }) => organizationId ?? []))];
  const rows = await client.organization.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(rows.map(({ id, name }) => [id, (name as { fi: string }).fi]));
  return new Map(ids.map((id) => [id, names.get(id) ?? id]));
}

export type EditorState = "invited" | "active" | "disabled";

export type ListedEditor = {
  id: string;
  name: string;
  email: string;
  state: EditorState;
  hasSecondStep: boolean;
  lastSeenAt: Date | null;
  grants: Grant[];
};

const shown = {
  id: true,
  name: true,
  email: true,
  passwordHash: true,
  totpSecret: true,
  disabledAt: true,
  grants: { select: { role: true, organizationId: true }, orderBy: { id: "asc" } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
  _count: countIdentities,
} as const;

const editorsPerPage = 50;

/** A page of the editors of the organizations whose editors the actor minds; of all for an administrator of the portal. */
export async function listEditors(actor: EditorActor, page = 1, client: Database = db) {
  const where = inScope(actor);
  const total = await client.editor.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / editorsPerPage));
  const nearest = Math.min(page, pageCount);
  const rows = await client.editor.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    skip: (nearest - 1) * editorsPerPage,
    take: editorsPerPage,
    select: shown,
  });
  return { items: rows.map((row) => toListed(actor, row)), total, page: nearest, pageCount };
}

/** One of them; null also for one who is out of the actor's scope. */
export async function findEditor(actor: EditorActor, id: string, client: Database = db): Promise<ListedEditor | null> {
  const row = await client.editor.findFirst({ where: { AND: [{ id }, inScope(actor)] }, select: shown });
  return row && toListed(actor, row);
}

/** A `where` of the editors whom the actor minds. Throws `Forbidden` when there are none to mind. */
export function inScope(actor: EditorActor) {
  const scope = scopeOf(actor, "editor.manage");
  if (scope === "everywhere") return {};
  assertMay(actor, "editor.manage", scope);
  return { grants: { some: { organizationId: { in: scope } } } };
}

type Row = {
  id: string;
  name: string;
  email: string;
  passwordHash: string | null;
  totpSecret: string | null;
  disabledAt: Date | null;
  grants: Grant[];
  sessions: { lastSeenAt: Date }[];
  _count: { identities: number };
};

/** Rights in other organizations are not for this administrator to see. */
function toListed(actor: EditorActor, row: Row): ListedEditor {
  const { id, name, email, grants, sessions, totpSecret, disabledAt } = row;
  const mine = ({ organizationId }: Grant) => may(actor, "editor.manage", organizationId ? [organizationId] : "portal");
  return {
    id,
    name,
    email,
    state: disabledAt ? "disabled" : hasAccepted(row) ? "active" : "invited",
    hasSecondStep: totpSecret !== null,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    grants: grants.filter((grant) => grant.organizationId === null || mine(grant)),
  };
}

export type GrantPlace = { organizationId: string | null; name: string | null };

/** More organizations than this are not listed but looked for by name. */
export const mostGrantPlaces = 200;

/** Where the actor may give rights: the whole portal first, where that is allowed; `hasMore` when organizations are too many to list. */
export async function listGrantPlaces(
  actor: EditorActor,
  client: Database = db,
): Promise<{ places: GrantPlace[]; hasMore: boolean }> {
  const scope = scopeOf(actor, "editor.manage");
  const rows = await client.organization.findMany({
    where: scope === "everywhere" ? {} : { id: { in: scope } },
    orderBy: { sortName: "asc" },
    // An administrator of organizations has them in the rights: those are few, and all of them are listed.
    ...(scope === "everywhere" && { take: mostGrantPlaces + 1 }),
    select: { id: true, name: true },
  });
  const hasMore = scope === "everywhere" && rows.length > mostGrantPlaces;
  const places = (hasMore ? [] : rows).map(({ id, name }) => ({
    organizationId: id,
    name: (name as { fi: string }).fi,
  }));
  return { places: scope === "everywhere" ? [{ organizationId: null, name: null }, ...places] : places, hasMore };
}

export type OwnAccount = { hasPassword: boolean; hasSecondStep: boolean; recoveryCodes: number };

export async function findOwnAccount(actor: EditorActor, client: Database = db): Promise<OwnAccount> {
  const { passwordHash, totpSecret, _count } = await client.editor.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true, totpSecret: true, _count: { select: { recoveryCodes: true } } },
  });
  return {
    hasPassword: passwordHash !== null,
    hasSecondStep: totpSecret !== null,
    recoveryCodes: _count.recoveryCodes,
  };
}
