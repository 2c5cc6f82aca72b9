import { listObstacles } from "@/lib/content/obstacles";
import { describe, expect, it } from "vitest";
import { saveDraft } from "@/lib/content/drafts";
import { findMedia, listMedia, listPickableImages } from "@/lib/media/admin-queries";
import { changeMedia, mediaForm } from "@/lib/media/change";
import { withImageDefaults } from "@/lib/media/defaults";
import { openMedia } from "@/lib/media/queries";
import { clearDeletedMedia, deleteMedia } from "@/lib/media/remove";
import { Forbidden } from "@/lib/platform/errors";
import { findProject } from "@/lib/projects/queries";
import { actorOf } from "../../factories/editor-actors";
import { jpeg, pdf } from "../../factories/media-files";
import { draftOf, liisa, publishNew } from "../../factories/projects";
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
import { publish } from "@/tests/factories/unguarded";

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

  it("tells of its uses in the editor's own records only", async () => {
    const file = await added(await jpeg({ seed: next() }));
    const images = [{ file, decorative: true }];
    const own = await publishNew("oma-kuva", { images });
    const roles = [{ organization: "organization-stea", role: "leadImplementer" }];
    const others = await publishNew("vieras-kuva", { images, roles });
    const usesFor = async (actor: typeof editor) =>
      (await findMedia(actor, file))!.uses.map(({ recordId }) => recordId);
    expect(await usesFor(editor)).toEqual([own.id]);
    expect(await usesFor(chief)).toEqual([own.id, others.id]);
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
