import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as invite } from "@/app/yllapito/(sisalla)/kayttajat/uusi/laheta/route";
import { GET as comeBack } from "@/app/yllapito/(ovi)/kirjaudu/palvelu/[palvelu]/paluu/route";
import { GET as leave } from "@/app/yllapito/(ovi)/kirjaudu/palvelu/[palvelu]/route";
import { findFormState, keepFormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import { SESSION_COOKIE } from "@/lib/editors/cookie";
import { issueLink } from "@/lib/editors/links";
import { beginOidc, finishOidc, listOidcProviders } from "@/lib/editors/oidc";
import { keepOidcProvider } from "@/lib/editors/operator";
import { secretToEnrol } from "@/lib/editors/second-step";
import { findSession, requireEditor, requireSession } from "@/lib/editors/session";
import { findProofWays } from "@/lib/editors/session-proof";
import { db } from "@/lib/platform/db";
import { NotSignedIn } from "@/lib/platform/errors";
import { createEditor, signInCookie } from "@/tests/factories/editors";
import { startOidcProvider, type Person, type Spoilt } from "@/tests/factories/oidc-provider";

const origin = "http://localhost:3000";
const providerId = "yhdistys";
let service: Awaited<ReturnType<typeof startOidcProvider>>;

beforeAll(async () => {
  const secret = "salaisuus-vain-testissa";
  process.env.OIDC_TEST_SECRET = secret;
  service = await startOidcProvider({ clientId: "perhepolku", secret });
  await keepOidcProvider({
    id: providerId,
    organizationId: "organization-a",
    name: "Yhdistyksen Entra",
    issuer: service.issuer,
    clientId: "perhepolku",
    secretVariable: "OIDC_TEST_SECRET",
  });
});
afterAll(() => service.stop());

type Visit = { invitation?: string | null; state?: string; spoilt?: Spoilt; provider?: string; now?: Date };

async function visit(person: Person, { invitation = null, state, spoilt, provider = providerId, now }: Visit = {}) {
  const begun = (await beginOidc({ providerId, origin, next: "/yllapito/oma", invitation }))!;
  const answered = service.authorize(begun.location, person, spoilt);
  const returning = { providerId: provider, origin, answered, state: state ?? begun.state, headers: new Headers() };
  return { outcome: await finishOidc(returning, { now }), returning };
}

async function linked(sub: string) {
  const editor = await createEditor({ grants: [{ role: "publisher", organizationId: "organization-a" }] });
  await db.editorIdentity.create({ data: { issuer: service.issuer, subject: sub, editorId: editor.id } });
  return editor;
}

const headersOf = (token: string) => new Headers({ cookie: `${SESSION_COOKIE}=${token}` });

describe("an organization's own sign-in service", () => {
  it("signs in one who took two steps there", async () => {
    const editor = await linked("liisa");
    const { outcome } = await visit({ sub: "liisa", amr: ["pwd", "mfa"] });
    if (outcome.status !== "signedIn") throw new Error(outcome.status);
    expect(outcome.next).toBe("/yllapito/oma");
    expect(await requireEditor(headersOf(outcome.token))).toEqual(editor);
  });

  it.each([{}, { amr: ["pwd"] }, { acr: "1" }])("with %j is one step: ours is asked too", async (claims) => {
    const sub = `yksi-${JSON.stringify(claims)}`;
    await linked(sub);
    const { outcome } = await visit({ sub, ...claims });
    if (outcome.status !== "secondStep") throw new Error(outcome.status);
    await expect(requireEditor(headersOf(outcome.token))).rejects.toThrow(NotSignedIn);
    expect(await secretToEnrol((await findSession(headersOf(outcome.token)))!, "x")).not.toBeNull();
  });

  it("takes up an invitation the first time, once", async () => {
    const editor = await createEditor();
    await db.editor.update({ where: { id: editor.id }, data: { passwordHash: null } });
    const invitation = await issueLink(db, "invitation", editor.id, new Date());
    expect((await visit({ sub: "uusi", amr: ["mfa"] }, { invitation })).outcome.status).toBe("signedIn");
    expect((await visit({ sub: "toinen", amr: ["mfa"] }, { invitation })).outcome.status).toBe("unknown");
    expect((await visit({ sub: "uusi", amr: ["mfa"] })).outcome.status).toBe("signedIn");
  });

  it("knows nobody by an e-mail address", async () => {
    const { email } = await createEditor();
    expect((await visit({ sub: "outo", amr: ["mfa"], email })).outcome).toEqual({ status: "unknown" });
  });

  it("lets no disabled editor in", async () => {
    const { id } = await linked("entinen");
    await db.editor.update({ where: { id }, data: { disabledAt: new Date() } });
    expect((await visit({ sub: "entinen", amr: ["mfa"] })).outcome).toEqual({ status: "unknown" });
  });

  it.each<[string, Spoilt]>([
    ["another nonce", { nonce: "x".repeat(43) }],
    ["another audience", { aud: "muu" }],
    ["another issuer", { iss: "https://evil.test" }],
    ["a false signature", { signature: Buffer.alloc(256, 1).toString("base64url") }],
    ["an old token", { expired: true }],
  ])("is refused with %s", async (_, spoilt) => {
    await linked(`pilattu-${JSON.stringify(spoilt)}`);
    const { outcome } = await visit({ sub: `pilattu-${JSON.stringify(spoilt)}`, amr: ["mfa"] }, { spoilt });
    expect(outcome).toEqual({ status: "failed" });
  });

  it("is refused in another browser, after ten minutes, at another service, and the second time", async () => {
    await linked("kerran");
    const person = { sub: "kerran", amr: ["mfa"] };
    expect((await visit(person, { state: "toisen selaimen" })).outcome).toEqual({ status: "failed" });
    expect((await visit(person, { now: new Date(Date.now() + 11 * 60_000) })).outcome).toEqual({ status: "failed" });
    expect((await visit(person, { provider: "muu" })).outcome).toEqual({ status: "failed" });
    const { outcome, returning } = await visit(person);
    expect(outcome.status).toBe("signedIn");
    expect(await finishOidc(returning)).toEqual({ status: "failed" });
  });

  it("is offered to its own organization's invited, and not known when it is not there", async () => {
    expect(await listOidcProviders(["organization-b"])).toEqual([]);
    expect(await listOidcProviders(["organization-a"])).toHaveLength(1);
    expect(await beginOidc({ providerId: "muu", origin, next: "/yllapito", invitation: null })).toBeNull();
  });
});

describe("proving anew to be there", () => {
  const seconds = (minutesAgo: number) => Math.floor(Date.now() / 1_000) - minutesAgo * 60;
  const next = adminPaths.newEditor();

  /** An editor without a second step of ours, in a session that was proved too long ago. */
  async function stale(sub: string) {
    const editor = await linked(sub);
    const cookie = await signInCookie(editor, new Date(Date.now() - 11 * 60_000));
    return { editor, headers: new Headers({ cookie }) };
  }

  async function prove(headers: Headers, person: Person, back = headers) {
    const session = await requireSession(headers);
    expect(await findProofWays(session)).toMatchObject({ way: "services", services: [{ id: providerId }] });
    const begun = (await beginOidc({ providerId, origin, next, invitation: null, proofOf: session }))!;
    const asked = new URL(begun.location).searchParams;
    expect([asked.get("prompt"), asked.get("max_age")]).toEqual(["login", "0"]);
    const answered = service.authorize(begun.location, person);
    return finishOidc({ providerId, origin, answered, state: begun.state, headers: back });
  }
  const wayOf = async (headers: Headers) => (await findProofWays(await requireSession(headers))).way;

  it("is done at the service, and what asked for it is then done", async () => {
    const { headers } = await stale("uudestaan");
    const person = { sub: "uudestaan", amr: ["mfa"], auth_time: seconds(0) };
    expect(await prove(headers, person)).toEqual({ status: "proved", next });
    expect(await wayOf(headers)).toBe("none");
  });

  it.each<[string, Partial<Person>]>([
    ["only remembers the person", { auth_time: seconds(30) }],
    ["does not say when", { auth_time: undefined }],
    ["says it in words", { auth_time: "nyt" }],
    ["asked for one step", { amr: ["pwd"] }],
  ])("is not when the service %s", async (word, changes) => {
    const { headers } = await stale(word);
    const person = { sub: word, amr: ["mfa"], auth_time: seconds(0), ...changes };
    expect(await prove(headers, person)).toEqual({ status: "notProved", next });
    expect(await wayOf(headers)).toBe("services");
  });

  it("is not by another person, nor for another session", async () => {
    const one = await stale("yksi");
    const other = await stale("toinen-henkilo");
    const fresh = { amr: ["mfa"], auth_time: seconds(0) };
    expect(await prove(one.headers, { sub: "toinen-henkilo", ...fresh })).toEqual({ status: "notProved", next });
    expect(await prove(one.headers, { sub: "toinen-henkilo", ...fresh }, other.headers)).toMatchObject({
      status: "notProved",
    });
    expect(await wayOf(one.headers)).toBe("services");
    expect(await wayOf(other.headers)).toBe("services");
  });

  it("is told of where it lacks, with what was typed, and no attempt at a code is counted", async () => {
    const editor = await createEditor();
    await db.editorIdentity.create({ data: { issuer: service.issuer, subject: "paa", editorId: editor.id } });
    const cookie = await signInCookie(editor, new Date(Date.now() - 11 * 60_000));
    const fields = { nimi: "Aino", sahkoposti: "aino.oidc@esimerkki.fi", rooli: "viewer", paikka: "organization-a" };
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    const address = `http://localhost${adminPaths.newEditorSend()}`;
    const before = await db.rateLimit.count();
    const answer = await invite(new Request(address, { method: "POST", headers, body: new URLSearchParams(fields) }));
    const key = new URL(answer.headers.get("location")!, origin).searchParams.get("lomake");
    expect(findFormState(key)).toMatchObject({ values: fields, problems: ["proofAtService"] });
    expect(await db.rateLimit.count()).toBe(before);
  });

  it("leads from the form's page to the service and back to what was typed", async () => {
    const { headers } = await stale("reitti");
    const typed = { values: { nimi: "Aino" }, problems: ["proofAtService"] };
    const page = adminPaths.newEditor({ lomake: keepFormState(typed) });
    const context = { params: Promise.resolve({ palvelu: providerId }) };
    const visitService = async (person: Person) => {
      const link = origin + adminPaths.signInService(providerId, { vahvista: "1", next: page });
      const left = await leave(new Request(link, { headers }), context);
      const state = left.headers.get("set-cookie")!.split(";")[0]!;
      const cookie = `${headers.get("cookie")}; ${state}`;
      const answered = service.authorize(left.headers.get("location")!, person);
      const back = await comeBack(new Request(answered, { headers: { cookie } }), context);
      const location = new URL(back.headers.get("location")!, origin);
      return [location.pathname, findFormState(location.searchParams.get("lomake"))];
    };
    const path = adminPaths.newEditor();
    const { values } = typed;
    const remembered = { sub: "reitti", amr: ["mfa"], auth_time: seconds(30) };
    expect(await visitService(remembered)).toEqual([path, { values, problems: ["notProvedAtService"] }]);
    expect(await visitService({ ...remembered, auth_time: seconds(0) })).toEqual([path, { values, problems: [] }]);
    expect(await wayOf(headers)).toBe("none");
  });

  it("comes of signing in only when the service asked the person then", async () => {
    await linked("muistettu");
    const signedIn = async (person: Partial<Person>) => {
      const { outcome } = await visit({ sub: "muistettu", amr: ["mfa"], ...person });
      if (outcome.status !== "signedIn") throw new Error(outcome.status);
      return wayOf(headersOf(outcome.token));
    };
    expect(await signedIn({ auth_time: seconds(0) })).toBe("none");
    expect(await signedIn({ auth_time: seconds(5) })).toBe("services");
    expect(await signedIn({})).toBe("services");
  });
});
