import { describe, expect, it } from "vitest";
import { assertMay, may, policy, scopeOf, type EditorCommand, type Owners } from "@/lib/editors/policy";
import { editorRoles, type EditorActor, type EditorRole } from "@/lib/editors/roles";
import { Forbidden } from "@/lib/platform/errors";

/**
 * Written out by hand and not read from the policy, so that a change of the policy is seen here: v, c, p, a are the roles
 * from viewer to administrator, each with what it may do.
 */
const expected: Record<EditorCommand, string> = {
  "record.read": "v c p a",
  "record.export": "v c p a",
  "preview.share": "- c p a",
  "record.create": "- c p a",
  "record.save": "- c p a",
  "record.submit": "- c p a",
  "record.check": "- c p a",
  "record.askConfirmation": "- c p a",
  "record.return": "- - p a",
  "record.publish": "- - p a",
  "record.schedule": "- - p a",
  "record.withdraw": "- - p a",
  "record.delete": "- - p a",
  "record.undelete": "- - p a",
  "media.upload": "- c p a",
  "feedback.read": "- c p a",
  "feedback.answer": "- c p a",
  "feedback.moderate": "- - p a",
  "feedback.delete": "- - p a",
  "links.except": "- c p a",
  "import.run": "- c p a",
  "import.publish": "- - p a",
  "import.undo": "- - p a",
  "synonym.edit": "- - p a",
  "audit.read": "- - p a",
  "editor.manage": "- - - a",
  "organization.settings": "- - - a",
  "person.remove": "- - - a",
  "privacy.erase": "- - - a",
};

const own = "organization-own";
const holder = (role: EditorRole, organizationId: string | null): EditorActor => ({
  id: "editor-x",
  name: "X",
  email: "x@esimerkki.fi",
  grants: [{ role, organizationId }],
});
const places: [string, Owners][] = [
  ["own", [own]],
  ["shared with another", ["organization-other", own]],
  ["another's", ["organization-other"]],
  ["nobody's", []],
  ["the portal's", "portal"],
];

const rows = Object.entries(expected).flatMap(([command, allowed]) =>
  editorRoles.flatMap((role, index) =>
    [own, null].flatMap((organizationId) =>
      places.map(([name, owners]) => {
        const hasRole = allowed.split(" ")[index] !== "-";
        const isThere = organizationId === null || name === "own" || name === "shared with another";
        return { command: command as EditorCommand, role, organizationId, name, owners, isAllowed: hasRole && isThere };
      }),
    ),
  ),
);

describe("who may do what", () => {
  it("is told for every command", () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(policy).sort());
  });

  it(`is as the table says, in ${rows.length} cases`, () => {
    const wrong = rows.filter(({ command, role, organizationId, owners, isAllowed }) => {
      const actor = holder(role, organizationId);
      return (
        may(actor, command, owners) !== isAllowed || refuses(() => assertMay(actor, command, owners)) === isAllowed
      );
    });
    expect(wrong).toEqual([]);
  });

  it("reaches as far as the rights do", () => {
    const wrong = rows.filter(({ command, role, organizationId, name, isAllowed }) => {
      if (name !== "own") return false;
      const scope = organizationId === null ? "everywhere" : [own];
      return JSON.stringify(scopeOf(holder(role, organizationId), command)) !== JSON.stringify(isAllowed ? scope : []);
    });
    expect(wrong).toEqual([]);
  });

  it("is nothing without rights", () => {
    const nobody = { ...holder("viewer", own), grants: [] };
    expect(rows.filter(({ command, owners }) => may(nobody, command, owners))).toEqual([]);
  });
});

function refuses(work: () => void): boolean {
  try {
    work();
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(Forbidden);
    return true;
  }
}
