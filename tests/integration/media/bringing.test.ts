import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { findMedia, listPickableImages } from "@/lib/media/admin-queries";
import { changeMedia, mediaForm } from "@/lib/media/change";
import { openMedia } from "@/lib/media/queries";
import { deleteMedia } from "@/lib/media/remove";
import { filesADay } from "@/lib/media/upload";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { actorOf } from "../../factories/editor-actors";
import { hostile, jpeg, jpegFromPhone, pdf, pixelBomb, png, webp } from "../../factories/media-files";
import {
  mll,
  editor,
  stranger,
  chief,
  into,
  add,
  added,
  bytesOf,
  keptNames,
  next,
} from "@/tests/factories/media-storage";

describe("a picture that is brought in", () => {
  it("is kept in four widths and two formats, without what the camera wrote", async () => {
    const original = await jpegFromPhone({ width: 2_000, height: 1_000 });
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const hash = await added(original);
    expect(await db.mediaFile.findUnique({ where: { hash } })).toMatchObject({
      kind: "image",
      width: 1_000,
      height: 2_000,
      widths: [320, 640, 960, 1_000],
      uploadedById: editor.id,
    });
    for (const [name, format] of [
      [`${hash}-640.webp`, "webp"],
      [`${hash}-960.jpg`, "jpeg"],
    ] as const) {
      const seen = await sharp((await bytesOf(name))!).metadata();
      expect(seen).toMatchObject({ format, width: Number(/-(\d+)/.exec(name)![1]) });
      expect([seen.exif, seen.orientation, seen.icc, seen.xmp]).toEqual([undefined, undefined, undefined, undefined]);
      expect(seen.height).toBe(seen.width * 2);
    }
    expect(await openMedia(`${hash}-1440.webp`)).toBeNull();
  });

  it("is never made larger than it is", async () => {
    const hash = await added(await png({ width: 200, height: 120, seed: next() }));
    expect(await db.mediaFile.findUnique({ where: { hash } })).toMatchObject({ widths: [200] });
    const wide = await added(await webp({ width: 3_000, height: 1_200, seed: next() }));
    expect(await db.mediaFile.findUnique({ where: { hash: wide } })).toMatchObject({ widths: [320, 640, 960, 1_440] });
  });

  it("that others have, brought again, is there to be used and not to be changed or deleted", async () => {
    for (const first of [chief, editor]) {
      const content = await jpeg({ seed: next() });
      const hash = await added(content, first);
      expect(await add(content, stranger)).toMatchObject({ status: "known" });
      expect(await findMedia(stranger, hash)).toMatchObject({ mayChange: false, mayDelete: true });
      expect((await listPickableImages(stranger, [])).map((image) => image.hash)).toContain(hash);
      await expect(changeMedia(stranger, hash, mediaForm.parse({ nimi: "Vieras" }))).rejects.toThrow(Forbidden);
      expect(await deleteMedia(stranger, hash, { from: into })).toEqual({ status: "deleted" });
      expect([await findMedia(stranger, hash), (await findMedia(first, hash))?.mayChange]).toEqual([null, true]);
    }
  });

  it("is kept by who has it when its keeper lets it go, and by who brings it back when nobody has it", async () => {
    const content = await jpeg({ seed: next() });
    const hash = await added(content);
    await add(content, chief);
    await add(content, stranger);
    await deleteMedia(editor, hash, { from: into });
    expect(await findMedia(stranger, hash)).toMatchObject({ mayChange: true });
    expect(await deleteMedia(stranger, hash, { from: into })).toEqual({ status: "deleted" });
    expect(await openMedia(`${hash}-320.jpg`)).not.toBeNull();
    await deleteMedia(chief, hash, { from: into });
    expect(await openMedia(`${hash}-320.jpg`)).toBeNull();
    expect(await add(content, stranger)).toMatchObject({ status: "added" });
    expect(await findMedia(stranger, hash)).toMatchObject({ mayChange: true });
    expect(await findMedia(editor, hash)).toBeNull();
  });

  it("is known again, and then belongs to both who brought it", async () => {
    const content = await jpeg({ seed: next() });
    const hash = await added(content);
    const names = await keptNames();
    expect(await add(content)).toEqual({ status: "known", hash, kind: "image" });
    expect(await findMedia(stranger, hash)).toBeNull();
    expect(await add(content, stranger)).toEqual({ status: "known", hash, kind: "image" });
    expect(await findMedia(stranger, hash)).not.toBeNull();
    expect(await keptNames()).toEqual(names);
    expect(await deleteMedia(stranger, hash, { from: into })).toEqual({ status: "deleted" });
    expect([await findMedia(stranger, hash), (await findMedia(editor, hash))?.hash]).toEqual([null, hash]);
  });

  it("is refused, with the reason, when it is not what it should be", async () => {
    const photo = await jpeg({ seed: next() });
    const cases: [Buffer, string][] = [
      [hostile.svg, "svg"],
      [hostile.gif, "gif"],
      [hostile.avif, "heic"],
      [hostile.html, "type"],
      [Buffer.concat([photo, Buffer.from("<script>alert(1)</script>")]), "polyglot"],
      [photo.subarray(0, photo.length / 2), "broken"],
      [(await png({ seed: next() })).subarray(0, 900), "broken"],
      [Buffer.concat([photo.subarray(0, 4), Buffer.alloc(500, 7)]), "broken"],
      [pixelBomb(), "tooManyPixels"],
      [await png({ width: 20, height: 2_000 }), "shape"],
      [pdf({ catalogue: "/OpenAction << /S /JavaScript /JS (x) >>" }), "pdfActive"],
      [Buffer.concat([photo, Buffer.alloc(13 * 1024 * 1024)]), "tooLarge"],
    ];
    const names = await keptNames();
    for (const [content, reason] of cases) expect(await add(content)).toEqual({ status: "refused", reason });
    expect(await add(photo, editor, { isCut: true })).toEqual({ status: "refused", reason: "tooLarge" });
    expect(await keptNames()).toEqual(names);
  });

  it("comes from those only who may bring it, 200 a day", async () => {
    await expect(add(await jpeg({ seed: next() }), actorOf("viewer", mll))).rejects.toThrow(Forbidden);
    const now = new Date("2030-05-05T10:00:00Z");
    const busy = { ...editor, id: "editor-busy" };
    const row = (index: number) => ({
      hash: index.toString(16).padStart(64, "0"),
      kind: "pdf" as const,
      bytes: 1,
      uploadedById: busy.id,
      uploadedAt: now,
    });
    await db.mediaFile.createMany({ data: Array.from({ length: filesADay }, (_, index) => row(index)) });
    const content = await jpeg({ seed: next() });
    expect(await add(content, busy, { now })).toEqual({ status: "refused", reason: "tooMany" });
    expect(await add(content, busy, { now: new Date("2030-05-06T10:00:00Z") })).toMatchObject({ status: "added" });
    await db.mediaFile.deleteMany({ where: { uploadedById: busy.id, kind: "pdf" } });
  });
});
