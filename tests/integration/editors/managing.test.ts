import { describe, expect, it } from "vitest";
import {
  changeGrants,
  disableEditor,
  enableEditor,
  inviteAgain,
  inviteEditor,
  resetSecondStep,
} from "@/lib/editors/manage";
import { createEditorByOperator } from "@/lib/editors/operator";
import { findEditor, listEditors, listGrantPlaces } from "@/lib/editors/queries";
import type { EditorActor, EditorRole, Grant } from "@/lib/editors/roles";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { createEditor } from "@/tests/factories/editors";

const [a, b] = ["organization-a", "organization-b"];
const portal = null;
const grant = (role: EditorRole, organizationId: string | null): Grant => ({ role, organizationId });
const withGrant = (role: EditorRole, place: string | null) => createEditor({ grants: [grant(role, place)] });
const grantsOf = async (id: string) =>
  (await db.editorGrant.findMany({ where: { editorId: id }, orderBy: { organizationId: "asc" } })).map(
    ({ role, organizationId }) => grant(role, organizationId),
  );
let last = 0;
const newcomer = (...grants: Grant[]) => ({ email: `tulija${++last}@esimerkki.fi`, name: "Tulija", grants });

type Command = (actor: EditorActor, target: EditorActor) => Promise<unknown>;
const commands: Record<string, Command> = {
  invite: (actor, { grants }) => inviteEditor(actor, newcomer(...grants)),
  inviteAgain: (actor, { id }) => inviteAgain(actor, id),
  changeGrants: (actor, { id, grants }) => changeGrants(actor, id, grants),
  disable: (actor, { id }) => disableEditor(actor, id),
  enable: (actor, { id }) => enableEditor(actor, id),
  resetSecondStep: (actor, { id }) => resetSecondStep(actor, id),
};

/** What comes of a command, for a target with rights at the place: done, 403 (Forbidden) or 404 (not there). */
const expected: [actor: EditorRole, at: string | null, target: string | null, outcome: "done" | "403" | "404"][] = [
  ["viewer", a, a, "403"],
  ["contributor", a, a, "403"],
  ["publisher", a, a, "403"],
  ["publisher", portal, a, "403"],
  ["administrator", a, a, "done"],
  ["administrator", a, b, "404"],
  ["administrator", a, portal, "404"],
  ["administrator", portal, a, "done"],
  ["administrator", portal, portal, "done"],
];

describe.each(expected)("a %s at %s, of an editor at %s", (role, at, place, outcome) => {
  it.each(Object.entries(commands))(`%s: ${outcome}`, async (name, run) => {
    const actor = await withGrant(role, at);
    const target = await withGrant("contributor", place);
    if (name === "inviteAgain") await db.editor.update({ where: { id: target.id }, data: { passwordHash: null } });
    const said = await run(actor, target).then(
      (result) => ((result as { status: string }).status === "done" ? "done" : "404"),
      (error) => (error instanceof Forbidden ? "403" : Promise.reject(error)),
    );
    // Giving rights elsewhere is forbidden before anybody is looked for.
    const refusedFirst = name === "invite" || name === "changeGrants";
    expect(said).toBe(outcome === "404" && refusedFirst ? "403" : outcome);
  });
});

describe("an administrator of an organization", () => {
  it("gives roles there and nowhere else", async () => {
    const actor = await withGrant("administrator", a);
    await expect(inviteEditor(actor, newcomer(grant("viewer", portal)))).rejects.toThrow(Forbidden);
    await expect(inviteEditor(actor, newcomer(grant("viewer", a), grant("viewer", b)))).rejects.toThrow(Forbidden);
    await expect(inviteEditor(actor, newcomer())).rejects.toThrow(Forbidden);
    expect((await inviteEditor(actor, newcomer(grant("administrator", a)))).status).toBe("done");
  });

  it("leaves what an editor has elsewhere, and does not see it", async () => {
    const actor = await withGrant("administrator", a);
    const shared = await createEditor({ grants: [grant("viewer", a), grant("publisher", b)] });
    expect((await changeGrants(actor, shared.id, [grant("contributor", a)])).status).toBe("done");
    expect(await grantsOf(shared.id)).toEqual([grant("contributor", a), grant("publisher", b)]);
    expect((await findEditor(actor, shared.id))!.grants).toEqual([grant("contributor", a)]);
    await expect(disableEditor(actor, shared.id)).rejects.toThrow(Forbidden);
    await expect(resetSecondStep(actor, shared.id)).rejects.toThrow(Forbidden);
  });

  it("lists the editors of the organization only", async () => {
    const actor = await withGrant("administrator", "organization-c");
    const own = await withGrant("viewer", "organization-c");
    await withGrant("viewer", b);
    const listed = await listEditors(actor);
    expect(listed.items.map(({ id }) => id).toSorted()).toEqual([actor.id, own.id].toSorted());
    expect(listed).toMatchObject({ total: 2, page: 1, pageCount: 1 });
    expect((await listEditors(actor, 9)).items).toHaveLength(2);
    expect(await listGrantPlaces(actor)).toEqual({ places: [], hasMore: false });
    await expect(listEditors(await withGrant("publisher", a))).rejects.toThrow(Forbidden);
  });
});

describe("nobody", () => {
  it("changes their own rights", async () => {
    const chief = await createEditor();
    const commands = [
      changeGrants(chief, chief.id, [grant("administrator", portal)]),
      disableEditor(chief, chief.id),
      resetSecondStep(chief, chief.id),
    ];
    for (const command of commands) await expect(command).rejects.toThrow(Forbidden);
  });

  it("removes the last administrator of the portal, not even two at the same moment", async () => {
    await db.editor.updateMany({ data: { disabledAt: new Date() } });
    const [one, other] = [await createEditor(), await createEditor()];
    const outcomes = await Promise.all([disableEditor(one, other.id), disableEditor(other, one.id)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["done", "lastAdministrator"]);
    const chiefs = await db.editor.findMany({ where: { disabledAt: null } });
    expect(chiefs).toHaveLength(1);
    const outsider = { ...one, id: "editor-muu" };
    expect((await changeGrants(outsider, chiefs[0]!.id, [])).status).toBe("lastAdministrator");
    expect(await grantsOf(chiefs[0]!.id)).toEqual([grant("administrator", portal)]);
  });
});

describe("the one who runs the machine", () => {
  it("makes the first chief editor and gets a link, never a password", async () => {
    const invited = { email: "Eka@Esimerkki.fi", name: "Eka", grants: [grant("administrator", portal)] };
    const first = await createEditorByOperator(invited);
    expect(first).toMatchObject({ status: "invited", link: expect.stringMatching(/\/yllapito\/kutsu\/[\w-]{43}$/) });
    expect(await createEditorByOperator(invited)).toMatchObject({ status: "invited" });
    expect(await db.mailOutbox.count({ where: { recipient: "eka@esimerkki.fi" } })).toBe(0);
    await db.editor.update({ where: { email: "eka@esimerkki.fi" }, data: { passwordHash: "x" } });
    expect(await createEditorByOperator(invited)).toEqual({ status: "known" });
  });

  it("and nobody else invites anew one who signs in through a service of their own", async () => {
    const chief = await createEditor();
    const { id, email, name, grants } = await createEditor();
    await db.editor.update({ where: { id }, data: { passwordHash: null } });
    expect((await inviteAgain(chief, id)).status).toBe("done");
    await db.editorIdentity.create({ data: { issuer: "https://palvelu.example", subject: id, editorId: id } });
    expect(await inviteAgain(chief, id)).toEqual({ status: "notFound" });
    expect(await createEditorByOperator({ email, name, grants })).toEqual({ status: "known" });
  });
});
