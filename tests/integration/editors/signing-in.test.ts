import { beforeEach, describe, expect, it } from "vitest";
import { SESSION_COOKIE } from "@/lib/editors/cookie";
import { acceptInvitation } from "@/lib/editors/invitation";
import { disableEditor, inviteEditor, resetSecondStep } from "@/lib/editors/manage";
import { askNewPassword, resetPassword } from "@/lib/editors/password-reset";
import { findLink, issueLink, linkAge } from "@/lib/editors/links";
import { secretToEnrol, takeSecondStep } from "@/lib/editors/second-step";
import { findSession, requireEditor } from "@/lib/editors/session";
import { endOwnSessions, listOwnSessions, signOut } from "@/lib/editors/sessions";
import { signIn } from "@/lib/editors/sign-in";
import { changeOwnPassword } from "@/lib/editors/own-account";
import { db } from "@/lib/platform/db";
import { NotSignedIn } from "@/lib/platform/errors";
import { createEditor, factoryPassword, giveSecondStep, signInCookie } from "@/tests/factories/editors";
import { codeAt } from "@/tests/factories/totp";

const goodPassword = "kaarna vispilä uniketo tyrsky";
const minute = 60_000;
let lastNetwork = 0;
/** A browser in a network of its own, so that the limits of one test are not those of another. */
const browser = (cookies: Record<string, string> = {}, network = `203.0.${++lastNetwork}.9`) =>
  new Headers({
    "x-forwarded-for": network,
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
    cookie: Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join("; "),
  });
const withSession = (token: string) => browser({ [SESSION_COOKIE]: token });

async function firstStep(email: string, headers = browser()): Promise<string> {
  const outcome = await signIn({ email, password: factoryPassword, headers });
  if (outcome.status !== "secondStep") throw new Error(outcome.status);
  return outcome.token;
}

async function linkIn(recipient: string): Promise<string> {
  const [mail] = await db.mailOutbox.findMany({ where: { recipient }, orderBy: { id: "desc" }, take: 1 });
  return /\/([\w-]{43})$/m.exec(mail!.body)![1]!;
}

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

describe("signing in", () => {
  it("takes two steps, and the session gets a new token at each", async () => {
    const editor = await createEditor();
    const code = await giveSecondStep(editor);
    const half = await firstStep(editor.email.toUpperCase());
    await expect(requireEditor(withSession(half))).rejects.toThrow(NotSignedIn);
    const outcome = await takeSecondStep({ code: code(), headers: withSession(half) });
    if (outcome.status !== "signedIn") throw new Error(outcome.status);
    expect(outcome.token).not.toBe(half);
    expect(await requireEditor(withSession(outcome.token))).toEqual(editor);
    expect(await findSession(withSession(half))).toBeNull();
  });

  it("does not take over a cookie that was there before", async () => {
    const editor = await createEditor();
    const planted = "A".repeat(43);
    const half = await firstStep(editor.email, withSession(planted));
    expect(half).not.toBe(planted);
    expect(await findSession(withSession(planted))).toBeNull();
  });

  it("ends the session that the browser had", async () => {
    const editor = await createEditor();
    const cookie = await signInCookie(editor);
    await firstStep(editor.email, new Headers({ cookie }));
    await expect(requireEditor(new Headers({ cookie }))).rejects.toThrow(NotSignedIn);
  });

  it("answers alike for a wrong password, an unknown address, an invited and a disabled editor", async () => {
    const known = await createEditor();
    const disabled = await createEditor();
    await db.editor.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const invited = await createEditor();
    await db.editor.update({ where: { id: invited.id }, data: { passwordHash: null } });
    const tries: [string, string][] = [
      [known.email, "väärä salasana tässä"],
      ["kukaan@esimerkki.fi", factoryPassword],
      [disabled.email, factoryPassword],
      [invited.email, factoryPassword],
    ];
    for (const [email, password] of tries) {
      expect(await signIn({ email, password, headers: browser() })).toEqual({ status: "wrong" });
    }
  });

  it("waits longer and longer after five wrong passwords, but not for ever", async () => {
    const { email } = await createEditor();
    const wrong = () => signIn({ email, password: "väärä salasana tässä", headers: browser() });
    for (let attempt = 0; attempt < 6; attempt += 1) expect(await wrong()).toEqual({ status: "wrong" });
    expect(await wrong()).toMatchObject({ status: "tooMany", waitSeconds: 15 });
    const waits = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await db.rateLimit.updateMany({
        where: { key: { startsWith: "editor-turns" } },
        data: { expire: new Date(Date.now() - 1) },
      });
      expect(await wrong()).toEqual({ status: "wrong" });
      const outcome = await wrong();
      waits.push(outcome.status === "tooMany" ? outcome.waitSeconds : 0);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(Math.max(...waits)).toBe(900);
    await db.rateLimit.deleteMany({ where: { key: { startsWith: "editor-turns" } } });
    expect(await signIn({ email, password: factoryPassword, headers: browser() })).toMatchObject({
      status: "secondStep",
    });
  });

  it("lets few through of many who guess at the same moment", async () => {
    const { email } = await createEditor();
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () => signIn({ email, password: "väärä salasana tässä", headers: browser() })),
    );
    expect(outcomes.filter(({ status }) => status === "wrong").length).toBeLessThanOrEqual(6);
  });

  it("slows a network down that tries many addresses", async () => {
    const network = "203.0.200.77";
    const statuses = [];
    for (let n = 0; n < 24; n += 1) {
      const email = `arvaus${n}@esimerkki.fi`;
      statuses.push((await signIn({ email, password: "väärä salasana", headers: browser({}, network) })).status);
    }
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill("wrong"));
    expect(statuses.at(-1)).toBe("tooMany");
  });

  it("lets the editor in on a machine that is known, whoever guesses elsewhere", async () => {
    const editor = await createEditor();
    const code = await giveSecondStep(editor);
    const half = await firstStep(editor.email);
    const outcome = await takeSecondStep({ code: code(), headers: withSession(half) });
    if (outcome.status !== "signedIn") throw new Error(outcome.status);
    const [name, value] = outcome.device.split(";")[0]!.split("=") as [string, string];
    for (let n = 0; n < 9; n += 1) await signIn({ email: editor.email, password: "väärä", headers: browser() });
    const password = factoryPassword;
    const { email } = editor;
    expect((await signIn({ email, password, headers: browser() })).status).toBe("tooMany");
    expect((await signIn({ email, password, headers: browser({ [name]: `${value}x` }) })).status).toBe("tooMany");
    expect((await signIn({ email, password, headers: browser({ [name]: value }) })).status).toBe("secondStep");
  });
});

describe("the second step", () => {
  it("takes a code once", async () => {
    const editor = await createEditor();
    const code = (await giveSecondStep(editor))();
    const [first, second] = [await firstStep(editor.email), await firstStep(editor.email)];
    expect((await takeSecondStep({ code, headers: withSession(first) })).status).toBe("signedIn");
    expect((await takeSecondStep({ code, headers: withSession(second) })).status).toBe("wrong");
  });

  it("takes a code once also of two who come at the same moment", async () => {
    const editor = await createEditor();
    const code = (await giveSecondStep(editor))();
    const halves = await Promise.all(Array.from({ length: 5 }, () => firstStep(editor.email)));
    const outcomes = await Promise.all(halves.map((half) => takeSecondStep({ code, headers: withSession(half) })));
    expect(outcomes.filter(({ status }) => status === "signedIn")).toHaveLength(1);
  });

  it.each([
    [-2, "wrong"],
    [-1, "signedIn"],
    [1, "signedIn"],
    [2, "wrong"],
  ])("takes the code of step %i: %s", async (step, status) => {
    const editor = await createEditor();
    const code = await giveSecondStep(editor);
    const now = new Date();
    const half = await firstStep(editor.email);
    const given = code(new Date(now.getTime() + step * 30_000));
    expect((await takeSecondStep({ code: given, headers: withSession(half), now })).status).toBe(status);
  });

  it("is taken into use at the first signing in, with recovery codes that pass once and are kept as digests", async () => {
    const editor = await createEditor();
    const half = withSession(await firstStep(editor.email));
    const { secret, address } = (await secretToEnrol((await findSession(half))!, "Perhepolku"))!;
    expect(address).toContain(`secret=${secret}`);
    const outcome = await takeSecondStep({ code: codeAt(secret, new Date()), headers: half });
    if (outcome.status !== "signedIn") throw new Error(outcome.status);
    const [code, other] = outcome.recoveryCodes!;
    expect(outcome.recoveryCodes).toHaveLength(10);
    const row = await db.editor.findUniqueOrThrow({ where: { id: editor.id }, include: { recoveryCodes: true } });
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${secret}|${code}|${code!.replaceAll("-", "")}`));
    const again = async (given: string) =>
      (await takeSecondStep({ code: given, headers: withSession(await firstStep(editor.email)) })).status;
    expect(await again(code!.toUpperCase())).toBe("signedIn");
    expect(await again(code!)).toBe("wrong");
    expect(await again(other!.replaceAll("-", " "))).toBe("signedIn");
  });

  it("is not passed by guessing", async () => {
    const editor = await createEditor();
    await giveSecondStep(editor);
    const half = withSession(await firstStep(editor.email));
    const statuses = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await takeSecondStep({ code: "000000", headers: half })).status);
    expect(statuses.slice(-2)).toEqual(["tooMany", "tooMany"]);
  });

  it("waits a quarter of an hour for its first", async () => {
    const editor = await createEditor();
    const code = await giveSecondStep(editor);
    const half = withSession(await firstStep(editor.email));
    const now = new Date(Date.now() + 16 * minute);
    expect(await takeSecondStep({ code: code(now), headers: half, now })).toEqual({ status: "noFirstStep" });
  });

  it("that is lost is reset by an administrator: sessions end, the editor is told, and a new one is asked", async () => {
    const editor = await createEditor({ grants: [{ role: "viewer", organizationId: "organization-a" }] });
    await giveSecondStep(editor);
    const cookie = await signInCookie(editor);
    expect((await resetSecondStep(await createEditor(), editor.id)).status).toBe("done");
    await expect(requireEditor(new Headers({ cookie }))).rejects.toThrow(NotSignedIn);
    expect(await db.mailOutbox.count({ where: { recipient: editor.email } })).toBe(1);
    const session = await findSession(withSession(await firstStep(editor.email)));
    expect(await secretToEnrol(session!, "x")).not.toBeNull();
  });
});

describe("sessions", () => {
  it("are listed and ended by their own editor only", async () => {
    const editor = await createEditor();
    const cookies = [await signInCookie(editor), await signInCookie(editor), await signInCookie(editor)];
    const stranger = await createEditor();
    const strangers = await signInCookie(stranger);
    const session = (await findSession(new Headers({ cookie: cookies[0]! })))!;
    const listed = await listOwnSessions(session);
    expect(listed.map(({ isThis }) => isThis).toSorted()).toEqual([false, false, true]);
    const theirs = (await findSession(new Headers({ cookie: strangers })))!;
    expect(await endOwnSessions(theirs, listed[0]!.id)).toBe(0);
    expect(await endOwnSessions(session, listed.find(({ isThis }) => !isThis)!.id)).toBe(1);
    expect(await endOwnSessions(session, null)).toBe(1);
    expect(await listOwnSessions(session)).toHaveLength(1);
  });

  it("end by signing out, in the database too", async () => {
    const headers = new Headers({ cookie: await signInCookie(await createEditor()) });
    await signOut(headers);
    await expect(requireEditor(headers)).rejects.toThrow(NotSignedIn);
    await signOut(headers);
  });

  it("all end as the editor is disabled", async () => {
    const editor = await createEditor();
    const cookies = [await signInCookie(editor), await signInCookie(editor)];
    await disableEditor(await createEditor(), editor.id);
    for (const cookie of cookies) await expect(requireEditor(new Headers({ cookie }))).rejects.toThrow(NotSignedIn);
    expect(await db.editorSession.count({ where: { editorId: editor.id } })).toBe(0);
  });

  it("but this one end as the password is changed", async () => {
    const editor = await createEditor();
    const [here, there] = [await signInCookie(editor), await signInCookie(editor)].map(
      (cookie) => new Headers({ cookie }),
    );
    const session = (await findSession(here!))!;
    const change = (current: string, next: string) => changeOwnPassword(session, { current, next, headers: browser() });
    expect(await change("väärä salasana", goodPassword)).toEqual({ status: "wrong" });
    expect(await change(factoryPassword, "salasana12345")).toEqual({ status: "faulty", fault: "common" });
    expect(await change(factoryPassword, goodPassword)).toEqual({ status: "changed" });
    await requireEditor(here!);
    await expect(requireEditor(there!)).rejects.toThrow(NotSignedIn);
  });
});

describe("a link from a letter", () => {
  const invite = async (email: string) => {
    const grants = [{ role: "contributor", organizationId: "organization-a" }] as const;
    return inviteEditor(await createEditor(), { email, name: "Uusi Toimittaja", grants });
  };

  it("invites: once, for 72 hours, with a password worth the name, and goes on to the second step", async () => {
    const email = "uusi@esimerkki.fi";
    await invite(email);
    expect(await invite(email)).toEqual({ status: "known" });
    const token = await linkIn(email);
    const headers = browser();
    const accept = (password: string, now?: Date) => acceptInvitation({ token, password, headers, now });
    expect(await accept(goodPassword, new Date(Date.now() + linkAge.invitation + minute))).toEqual({
      status: "noLink",
    });
    expect(await accept("Toimittaja Uusi")).toEqual({ status: "faulty", fault: "common" });
    const both = await Promise.all([accept(goodPassword), accept(goodPassword)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["noLink", "secondStep"]);
    const half = both.find((one) => one.status === "secondStep") as { token: string };
    await expect(requireEditor(withSession(half.token))).rejects.toThrow(NotSignedIn);
    expect(await secretToEnrol((await findSession(withSession(half.token)))!, "x")).not.toBeNull();
  });

  it("to a new password works once, for an hour, ends the sessions and does not pass the second step", async () => {
    const editor = await createEditor();
    await giveSecondStep(editor);
    const cookie = await signInCookie(editor);
    await askNewPassword({ email: editor.email, headers: browser() });
    const token = await linkIn(editor.email);
    const late = new Date(Date.now() + linkAge.passwordReset + minute);
    expect(await resetPassword({ token, password: goodPassword, now: late })).toEqual({ status: "noLink" });
    expect(await resetPassword({ token, password: goodPassword })).toEqual({ status: "changed" });
    expect(await resetPassword({ token, password: goodPassword })).toEqual({ status: "noLink" });
    await expect(requireEditor(new Headers({ cookie }))).rejects.toThrow(NotSignedIn);
    const outcome = await signIn({ email: editor.email, password: goodPassword, headers: browser() });
    if (outcome.status !== "secondStep") throw new Error(outcome.status);
    await expect(requireEditor(withSession(outcome.token))).rejects.toThrow(NotSignedIn);
    expect(await secretToEnrol((await findSession(withSession(outcome.token)))!, "x")).toBeNull();
  });

  it("is sent to nobody for an unknown address, and for a known one few times", async () => {
    const before = await db.mailOutbox.count();
    await askNewPassword({ email: "kukaan@esimerkki.fi", headers: browser() });
    expect(await db.mailOutbox.count()).toBe(before);
    const { email } = await createEditor();
    for (let n = 0; n < 8; n += 1) await askNewPassword({ email, headers: browser() });
    expect(await db.mailOutbox.count({ where: { recipient: email } })).toBeLessThanOrEqual(6);
  });

  it("leads to this portal, whatever host the asker names", async () => {
    const { email } = await createEditor();
    await askNewPassword({ email, headers: new Headers({ host: "evil.test", "x-forwarded-host": "evil.test" }) });
    const [mail] = await db.mailOutbox.findMany({ where: { recipient: email } });
    expect(mail!.body).toContain("http://localhost:3000/yllapito/salasana/");
    expect(mail!.body).not.toContain("evil");
  });

  it("is not kept, is of one kind, and the former one stops working", async () => {
    const editor = await createEditor();
    const [first, second] = [
      await issueLink(db, "passwordReset", editor.id, new Date()),
      await issueLink(db, "passwordReset", editor.id, new Date()),
    ];
    expect(await findLink("passwordReset", first)).toBeNull();
    expect(await findLink("invitation", second)).toBeNull();
    expect(await findLink("passwordReset", second)).toMatchObject({ id: editor.id });
    expect(JSON.stringify(await db.editorLink.findMany())).not.toContain(second);
  });
});

describe("the audit log", () => {
  it("tells who signed in and by what, and no secret", async () => {
    const editor = await createEditor();
    const code = await giveSecondStep(editor);
    await takeSecondStep({ code: code(), headers: withSession(await firstStep(editor.email)) });
    const events = await db.auditEvent.findMany({ where: { actorId: editor.id }, orderBy: { id: "asc" } });
    expect(events.map(({ action, detail }) => ({ action, detail }))).toEqual([
      { action: "editor.firstStep", detail: {} },
      { action: "editor.signedIn", detail: { way: "code" } },
    ]);
  });
});
