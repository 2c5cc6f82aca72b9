import { describe, expect, it } from "vitest";
import { requireEditor, sessionLimits } from "@/lib/editors/session";
import { db } from "@/lib/platform/db";
import { NotSignedIn } from "@/lib/platform/errors";
import { createEditor, signInCookie } from "@/tests/factories/editors";

const start = new Date("2026-11-22T08:00:00Z");
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const asked = (cookie: string) => new Headers({ cookie });

describe("a session", () => {
  it("tells who asks and with which rights", async () => {
    const editor = await createEditor({ grants: [{ role: "publisher", organizationId: "organization-a" }] });
    expect(await requireEditor(asked(await signInCookie(editor)))).toEqual(editor);
  });

  it("is over after 60 idle minutes", async () => {
    const headers = asked(await signInCookie(await createEditor(), start));
    await requireEditor(headers, { now: after(sessionLimits.idle - 1) });
    await requireEditor(headers, { now: after(2 * sessionLimits.idle - 2) });
    await expect(requireEditor(headers, { now: after(3 * sessionLimits.idle) })).rejects.toThrow(NotSignedIn);
  });

  it("is over after 12 hours, however busy", async () => {
    const headers = asked(await signInCookie(await createEditor(), start));
    const step = sessionLimits.idle / 2;
    for (let at = step; at <= sessionLimits.absolute; at += step) await requireEditor(headers, { now: after(at) });
    await expect(requireEditor(headers, { now: after(sessionLimits.absolute + 1) })).rejects.toThrow(NotSignedIn);
  });

  it("keeps no token that could be used", async () => {
    const editor = await createEditor();
    const token = (await signInCookie(editor)).split("=")[1]!;
    const [row] = await db.editorSession.findMany({ where: { editorId: editor.id } });
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it.each(["", "x=y", "__Host-perhepolku=", "__Host-perhepolku=guessed", "__Host-perhepolku=a; __Host-perhepolku=b"])(
    "is not opened by the cookie %j",
    async (cookie) => {
      await expect(requireEditor(asked(cookie))).rejects.toThrow(NotSignedIn);
    },
  );
});
