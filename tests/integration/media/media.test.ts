import { mkdtemp, readdir, rm } from "node:fs/promises";
import { listObstacles } from "@/lib/content/obstacles";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveDraft } from "@/lib/content/drafts";
import { publish } from "@/lib/content/publishing";
import { findMedia, listMedia, listPickableImages } from "@/lib/media/admin-queries";
import { changeMedia, mediaForm } from "@/lib/media/change";
import { withImageDefaults } from "@/lib/media/defaults";
import { openMedia } from "@/lib/media/queries";
import { clearDeletedMedia, deleteMedia } from "@/lib/media/remove";
import { addMedia, filesADay } from "@/lib/media/upload";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { storage, type Storage } from "@/lib/platform/storage";
import { findProject } from "@/lib/projects/queries";
import { actorOf } from "../../factories/editor-actors";
import { hostile, jpeg, jpegFromPhone, pdf, pixelBomb, png, received, webp } from "../../factories/media-files";
import { draftOf, liisa, publishNew } from "../../factories/projects";

const mll = "organization-mll-kainuun-piiri";
const editor = actorOf("contributor", mll);
const stranger = actorOf("administrator", "organization-stea");
const chief = actorOf("administrator");

let directory: string;
let into: Storage;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "perhepolku-testi-"));
  process.env.MEDIA_DIR = directory;
  into = storage();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function add(content: Buffer, actor = editor, changes: { isCut?: boolean; now?: Date } = {}) {
  const came = await received(content);
  try {
    const { isCut = false, now } = changes;
    return await addMedia(actor, { ...came.file, isCut }, came.directory, { into, ...(now && { now }) });
  } finally {
    await rm(came.directory, { recursive: true });
  }
}
async function added(content: Buffer, actor = editor): Promise<string> {
  const outcome = await add(content, actor);
  if (outcome.status === "refused") throw new Error(outcome.reason);
  return outcome.hash;
}
const bytesOf = async (name: string) => {
  const file = await openMedia(name);
  return file && Buffer.from(await new Response(file.body).arrayBuffer());
};
const keptNames = async () => (await readdir(directory, { recursive: true })).filter((name) => name.includes("."));
let seed = 10;
const next = () => (seed += 1);

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

describe("a picture of a record", () => {
  const said = mediaForm.parse({
    kuvaus_fi: "Lapsi ja aikuinen piirtävät",
    kuvaaja: "A. Kuvaaja",
    x: "25",
    y: "75,5 %",
  });

  it("is not published until it is described or said to be decoration", async () => {
    const file = await added(await jpeg({ seed: next() }));
    const document = await publishNew("kuvaton");
    const withImage = (image: Record<string, unknown>) => ({ ...document, images: [{ file, ...image }] });
    expect(await listObstacles(withImage({}))).toEqual([{ path: "images.0.alt", reason: "altUndecided", value: file }]);
    await saveDraft({ actor: chief, document: withImage({}), baseNumber: 1 });
    expect(await publish({ actor: liisa, recordId: document.id, number: 2 })).toMatchObject({ status: "obstacles" });
    expect(await listObstacles(withImage({ decorative: true }))).toEqual([]);
    const described = withImage({
      alt: { fi: "Piirros" },
      credit: "A",
      licence: "CC BY 4.0",
      focalPoint: { x: 0, y: 1 },
    });
    await saveDraft({ actor: chief, document: described, baseNumber: 2 });
    expect(await publish({ actor: liisa, recordId: document.id, number: 3 })).toMatchObject({ status: "published" });
    const shown = (await findProject("kuvaton"))!.record.media[0]!;
    expect(shown).toMatchObject({ focalX: 0, focalY: 1, licence: "CC BY 4.0", stored: { hash: file, width: 1_600 } });
  });

  it("must be one that the portal has; without a file of ours it stays a gap", async () => {
    const strange = draftOf("vieraskuva", { images: [{ file: "f".repeat(64), decorative: true }] });
    expect(await listObstacles(strange)).toEqual([
      { path: "images.0.file", reason: "fileUnknown", value: "f".repeat(64) },
    ]);
    const lacking = draftOf("kuvapuute", { images: [{ originalUrl: "https://esimerkki.fi/kuva.jpg" }] });
    expect(await listObstacles(lacking)).toEqual([]);
    const half = draftOf("puolikohta", { images: [{ focalPoint: { x: 0.5 } }] });
    expect((await listObstacles(half)).map(({ path }) => path)).toEqual(["images.0.focalPoint.y"]);
  });

  it("begins with what is known of its file, and keeps what is said of it", async () => {
    const file = await added(await jpeg({ seed: next() }));
    expect(await changeMedia(editor, file, said)).toEqual({ status: "saved" });
    const draft = draftOf("oletukset", { images: [{ file }, { file, decorative: true }, { originalName: "a.jpg" }] });
    const { images } = await withImageDefaults(draft);
    expect(images).toEqual([
      { file, alt: { fi: "Lapsi ja aikuinen piirtävät" }, credit: "A. Kuvaaja", licence: null },
      { file, decorative: true },
      { originalName: "a.jpg" },
    ]);
    expect(await findMedia(editor, file)).toMatchObject({ focalX: 0.25, focalY: 0.755 });
    expect(mediaForm.safeParse({ x: "101", y: "1" }).success).toBe(false);
    expect(mediaForm.safeParse({ x: "1" }).success).toBe(false);
    expect(mediaForm.safeParse({ kuvaus_sv: "Barn" }).success).toBe(false);
  });
});

describe("a file", () => {
  it("is seen, changed and deleted by its own organization only", async () => {
    const hash = await added(await jpeg({ seed: next() }));
    const said = mediaForm.parse({ nimi: "Oma" });
    const names = async (actor: typeof editor) => (await listMedia(actor, 1)).files.map((file) => file.hash);
    expect(await names(editor)).toContain(hash);
    expect(await names(chief)).toContain(hash);
    expect(await names(stranger)).not.toContain(hash);
    expect((await listPickableImages(stranger, [])).map((image) => image.hash)).not.toContain(hash);
    expect(await changeMedia(stranger, hash, said)).toEqual({ status: "notFound" });
    expect(await deleteMedia(stranger, hash, { from: into })).toEqual({ status: "notFound" });
    await expect(changeMedia(actorOf("viewer", mll), hash, said)).rejects.toThrow(Forbidden);
    await expect(deleteMedia(actorOf("viewer", mll), hash, { from: into })).rejects.toThrow(Forbidden);
    const portals = await added(await jpeg({ seed: next() }), chief);
    expect(await findMedia(editor, portals)).toBeNull();
  });

  it("stays while a published page shows it, and its bytes while a draft names it", async () => {
    const file = await added(await jpeg({ seed: next() }));
    const name = `${file}-320.webp`;
    const document = await publishNew("kuvallinen", { images: [{ file, decorative: true }] });
    expect((await findMedia(chief, file))?.uses).toMatchObject([{ recordId: document.id }]);
    expect(await deleteMedia(editor, file, { from: into })).toEqual({ status: "used" });
    await saveDraft({ actor: chief, document: { ...document, images: [] }, baseNumber: 1 });
    await publish({ actor: liisa, recordId: document.id, number: 2 });
    await saveDraft({ actor: chief, document: { ...document, images: [{ file, decorative: true }] }, baseNumber: 2 });
    expect(await deleteMedia(editor, file, { from: into })).toEqual({ status: "deleted" });
    expect(await openMedia(name)).not.toBeNull();
    expect(await publish({ actor: liisa, recordId: document.id, number: 3 })).toMatchObject({
      status: "obstacles",
      obstacles: [{ path: "images.0.file", reason: "fileUnknown" }],
    });
    await saveDraft({ actor: chief, document: { ...document, images: [] }, baseNumber: 3 });
    expect(await clearDeletedMedia(new Date(), { from: into })).toBe(1);
    expect(await openMedia(name)).toBeNull();
    expect((await keptNames()).some((kept) => kept.includes(file))).toBe(false);
    expect(await clearDeletedMedia(new Date(), { from: into })).toBe(0);
  });

  it("comes back when it is brought in again", async () => {
    const content = await jpeg({ seed: next() });
    const hash = await added(content);
    expect(await deleteMedia(editor, hash, { from: into })).toEqual({ status: "deleted" });
    expect(await findMedia(editor, hash)).toBeNull();
    expect(await openMedia(`${hash}-320.jpg`)).toBeNull();
    expect(await add(content)).toEqual({ status: "added", hash, kind: "image" });
    expect(await openMedia(`${hash}-320.jpg`)).not.toBeNull();
  });

  it("that is a PDF is kept as it came, and stays while a published link leads to it", async () => {
    const content = pdf();
    const hash = await added(content);
    expect(await bytesOf(`${hash}.pdf`)).toEqual(content);
    expect(await openMedia(`${hash}-320.webp`)).toBeNull();
    const url = `https://portaali.example/media/${hash}.pdf`;
    const document = await publishNew("opas", { resources: [{ title: { fi: "Opas" }, kind: "document", url }] });
    expect((await findMedia(chief, hash))?.uses).toMatchObject([{ recordId: document.id }]);
    expect(await deleteMedia(editor, hash, { from: into })).toEqual({ status: "used" });
    const drawn = draftOf("pdfkuvana", { images: [{ file: hash, decorative: true }] });
    expect(await listObstacles(drawn)).toMatchObject([{ reason: "fileUnknown" }]);
  });
});
