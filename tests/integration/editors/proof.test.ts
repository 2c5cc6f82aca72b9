import { beforeEach, expect, it } from "vitest";
import { POST as changeEditor } from "@/app/yllapito/(sisalla)/kayttajat/[id]/laheta/route";
import { POST as invite } from "@/app/yllapito/(sisalla)/kayttajat/uusi/laheta/route";
import { adminPaths } from "@/lib/admin-paths";
import { OWN_PAGE_HEADER } from "@/lib/platform/http/own-page";
import { db } from "@/lib/platform/db";
import { createEditor, giveSecondStep, signInCookie } from "@/tests/factories/editors";

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

function sent(path: string, cookie: string, fields: Record<string, string>): Request {
  const headers = { cookie, "sec-fetch-site": "same-origin" };
  return new Request(`http://localhost${path}`, { method: "POST", headers, body: new URLSearchParams(fields) });
}

const invitation = (email: string, changes: Record<string, string> = {}) => ({
  nimi: "Aino",
  sahkoposti: email,
  rooli: "viewer",
  paikka: "organization-a",
  ...changes,
});

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

it("rights are given only by one who has proved to be there within ten minutes", async () => {
  const chief = await createEditor();
  const code = await giveSecondStep(chief);
  const cookie = await signInCookie(chief, minutesAgo(11));
  const email = "aino@esimerkki.fi";
  const post = async (fields: Record<string, string>) =>
    (await invite(sent(adminPaths.newEditorSend(), cookie, fields))).headers.get("location");

  expect(await post(invitation(email))).toContain(adminPaths.newEditor({ lomake: "" }));
  expect(await post(invitation(email, { _koodi: "000000" }))).toMatch(/uusi\?lomake=/);
  expect(await db.editor.count({ where: { email } })).toBe(0);
  expect(await post(invitation(email, { _koodi: code() }))).toMatch(/tila=kutsuttu/);
  // The proof holds for what follows at once.
  expect(await post(invitation("toinen@esimerkki.fi"))).toMatch(/tila=kutsuttu/);
});

it("a form that asks for more than it may is refused whole", async () => {
  const admin = await createEditor({ grants: [{ role: "administrator", organizationId: "organization-a" }] });
  const cookie = await signInCookie(admin);
  const asked = (fields: Record<string, string>) => invite(sent(adminPaths.newEditorSend(), cookie, fields));
  const refused = await asked(invitation("x@esimerkki.fi", { paikka: "portaali", rooli: "administrator" }));
  expect([refused.status, refused.headers.get(OWN_PAGE_HEADER)]).toEqual([403, expect.stringContaining("lahetys")]);
  const strange = await asked(invitation("x@esimerkki.fi", { rooli: "root" }));
  expect(strange.headers.get("location")).toMatch(/lomake=/);
  expect(await db.editor.count({ where: { email: "x@esimerkki.fi" } })).toBe(0);
});

it("an editor of another organization is not there", async () => {
  const admin = await createEditor({ grants: [{ role: "administrator", organizationId: "organization-a" }] });
  const other = await createEditor({ grants: [{ role: "viewer", organizationId: "organization-b" }] });
  const request = sent(adminPaths.editorSend(other.id), await signInCookie(admin), { toiminto: "poista" });
  const answer = await changeEditor(request, { params: Promise.resolve({ id: other.id }) });
  expect(answer.status).toBe(404);
  expect(await db.editor.count({ where: { id: other.id, disabledAt: null } })).toBe(1);
});
