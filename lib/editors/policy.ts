import { Forbidden } from "@/lib/platform/errors";
import { editorRoles, type EditorActor, type EditorRole } from "./roles";

/**
 * Who may do what: the least role for each command, in the organization that the record belongs to. The one table that
 * pages, routes and `lib` ask, and that the matrix of tests walks through.
 */
export const policy = {
  "record.read": "viewer",
  "record.export": "viewer",
  "preview.share": "contributor",
  "record.create": "contributor",
  "record.save": "contributor",
  "record.submit": "contributor",
  "record.check": "contributor",
  "record.askConfirmation": "contributor",
  "record.return": "publisher",
  "record.publish": "publisher",
  "record.schedule": "publisher",
  "record.withdraw": "publisher",
  "record.delete": "publisher",
  "record.undelete": "publisher",
  "media.upload": "contributor",
  "feedback.read": "contributor",
  "feedback.answer": "contributor",
  "feedback.moderate": "publisher",
  "feedback.delete": "publisher",
  "links.except": "contributor",
  "import.run": "contributor",
  "import.publish": "publisher",
  "import.undo": "publisher",
  "synonym.edit": "publisher",
  "audit.read": "publisher",
  "editor.manage": "administrator",
  "organization.settings": "administrator",
  "person.remove": "administrator",
  "privacy.erase": "administrator",
} as const satisfies Record<string, EditorRole>;

export type EditorCommand = keyof typeof policy;

/** The organizations that a record belongs to; "portal" is what belongs to no organization (regions, terms, pages). */
export type Owners = readonly string[] | "portal";

/** Whether the actor holds the command's role for one of the owners, or for the whole portal. */
export function may(actor: EditorActor, command: EditorCommand, owners: Owners): boolean {
  return actor.grants.some(
    ({ role, organizationId }) =>
      isEnough(role, command) && (organizationId === null || (owners !== "portal" && owners.includes(organizationId))),
  );
}

/** Throws `Forbidden`. Every command of the editors' area begins with it, whatever page or route it is called from. */
export function assertMay(actor: EditorActor, command: EditorCommand, owners: Owners): void {
  if (!may(actor, command, owners)) throw new Forbidden(command);
}

/** Where the actor may do this: ids of organizations for a `where` in SQL, or everywhere. */
export function scopeOf(actor: Pick<EditorActor, "grants">, command: EditorCommand): "everywhere" | string[] {
  const grants = actor.grants.filter(({ role }) => isEnough(role, command));
  if (grants.some(({ organizationId }) => organizationId === null)) return "everywhere";
  return grants.map(({ organizationId }) => organizationId!);
}

function isEnough(role: EditorRole, command: EditorCommand): boolean {
  return editorRoles.indexOf(role) >= editorRoles.indexOf(policy[command]);
}
