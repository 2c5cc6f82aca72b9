import { beforeEach, describe, expect, it } from "vitest";
import { disableEditor } from "@/lib/editors/manage";
import { takeSecondStep } from "@/lib/editors/second-step";
import { findSession, requireEditor } from "@/lib/editors/session";
import { endOwnSessions, listOwnSessions, signOut } from "@/lib/editors/sessions";
import { signIn } from "@/lib/editors/sign-in";
import { changeOwnPassword } from "@/lib/editors/own-account";
import { db } from "@/lib/platform/db";
import { NotSignedIn } from "@/lib/platform/errors";
import { createEditor, factoryPassword, giveSecondStep, signInCookie } from "@/tests/factories/editors";
import { goodPassword, browser, withSession, firstStep } from "@/tests/factories/sign-in-steps";

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
