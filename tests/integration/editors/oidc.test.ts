import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SESSION_COOKIE } from "@/lib/editors/cookie";
import { issueLink } from "@/lib/editors/links";
import { beginOidc, finishOidc, listOidcProviders } from "@/lib/editors/oidc";
import { keepOidcProvider } from "@/lib/editors/operator";
import { secretToEnrol } from "@/lib/editors/second-step";
import { findSession, requireEditor } from "@/lib/editors/session";
import { db } from "@/lib/platform/db";
import { NotSignedIn } from "@/lib/platform/errors";
import { createEditor } from "@/tests/factories/editors";
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
