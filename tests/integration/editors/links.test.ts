import { beforeEach, describe, expect, it } from "vitest";
import { acceptInvitation } from "@/lib/editors/invitation";
import { inviteEditor } from "@/lib/editors/manage";
import { askNewPassword, resetPassword } from "@/lib/editors/password-reset";
import { findLink, issueLink, linkAge } from "@/lib/editors/links";
import { secretToEnrol } from "@/lib/editors/second-step";
import { findSession, requireEditor } from "@/lib/editors/session";
import { signIn } from "@/lib/editors/sign-in";
import { db } from "@/lib/platform/db";
import { NotSignedIn } from "@/lib/platform/errors";
import { createEditor, giveSecondStep, signInCookie } from "@/tests/factories/editors";
import { goodPassword, minute, browser, withSession, linkIn } from "@/tests/factories/sign-in-steps";

beforeEach(async () => {
  await db.rateLimit.deleteMany();
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
