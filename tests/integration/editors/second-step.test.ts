import { beforeEach, describe, expect, it } from "vitest";
import { resetSecondStep } from "@/lib/editors/manage";
import { secretToEnrol, takeSecondStep } from "@/lib/editors/second-step";
import { findSession, requireEditor } from "@/lib/editors/session";
import { db } from "@/lib/platform/db";
import { NotSignedIn } from "@/lib/platform/errors";
import { createEditor, giveSecondStep, signInCookie } from "@/tests/factories/editors";
import { codeAt } from "@/tests/factories/totp";
import { minute, withSession, firstStep } from "@/tests/factories/sign-in-steps";

beforeEach(async () => {
  await db.rateLimit.deleteMany();
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
