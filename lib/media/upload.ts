import "server-only";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { command } from "@/lib/platform/command";
import { instantInFinland } from "@/lib/platform/dates/finnish-clock";
import { dayInFinland } from "@/lib/platform/dates/today";
import { db, type Database } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import type { ReceivedFile } from "@/lib/platform/http/received-files";
import { storage, type Storage } from "@/lib/platform/storage";
import { encodeImage, type Encoded } from "./encode";
import { headOf, isPolyglot, kindOf, mostBytes, type MediaRefusal } from "./kinds";
import { lockFile } from "./lock";
import { portal } from "./owned";
import { contentTypes, imageName, pdfName } from "./names";
import { judgePdf } from "./pdf";

/** How many files an editor may bring in in a day. */
export const filesADay = 200;

export type UploadOutcome =
  { status: "added" | "known"; hash: string; kind: "image" | "pdf" } | { status: "refused"; reason: MediaRefusal };

type Options = { client?: PrismaClient; now?: Date; into?: Storage };

/**
 * Takes in a file that an editor has sent: judges it by its content, encodes an image anew, keeps it under its hash, and
 * makes it a file of the editor's organizations; of one that is there, they become users beside its keepers. `directory` is for what is made on the way. Throws `Forbidden`.
 */
export async function addMedia(
  actor: EditorActor,
  file: ReceivedFile,
  directory: string,
  { client = db, now = new Date(), into = storage() }: Options = {},
): Promise<UploadOutcome> {
  requireUploader(actor);
  const found = kindOf(await headOf(file.path));
  if ("refused" in found) return refused(found.refused);
  if (file.isCut || file.bytes > mostBytes[found.kind]) return refused("tooLarge");
  const made = await prepare(found.kind, file, directory, client);
  if ("refused" in made) return refused(made.refused);
  return keep(actor, { ...file, kind: found.kind, made }, { client, now, into });
}

/** Refuses before a byte is read whoever may not bring anything in. */
export function requireUploader(actor: EditorActor): void {
  const scope = scopeOf(actor, "media.upload");
  if (scope !== "everywhere" && scope.length === 0) throw new Forbidden("media.upload");
}

const refused = (reason: MediaRefusal): UploadOutcome => ({ status: "refused", reason });

type Prepared = { files: { name: string; path: string; type: string }[]; size: Encoded | null };

/** The files to keep; none for one that the portal has already. */
async function prepare(
  kind: "image" | "pdf",
  { hash, path }: ReceivedFile,
  directory: string,
  client: Database,
): Promise<Prepared | { refused: MediaRefusal }> {
  const known = await client.mediaFile.findUnique({ where: { hash }, select: { removedAt: true } });
  if (known && !known.removedAt) return { files: [], size: null };
  const content = await readFile(path);
  if (kind === "pdf") {
    const reason = judgePdf(content);
    if (reason) return { refused: reason };
    return { files: [{ name: pdfName(hash), path, type: contentTypes.pdf }], size: null };
  }
  if (isPolyglot(content)) return { refused: "polyglot" };
  const made = join(/* turbopackIgnore: true */ directory, hash);
  await mkdir(made, { recursive: true });
  const size = await encodeImage(path, made);
  if ("refused" in size) return size;
  const files = size.widths.flatMap((width) =>
    (["webp", "jpg"] as const).map((extension) => ({
      name: imageName(hash, width, extension),
      path: join(/* turbopackIgnore: true */ made, `${width}.${extension}`),
      type: contentTypes[extension],
    })),
  );
  return { files, size };
}

type Kept = ReceivedFile & { kind: "image" | "pdf"; made: Prepared };

const patience = 120_000;

async function keep(
  actor: EditorActor,
  { hash, bytes, kind, made }: Kept,
  { client, now, into }: Required<Options>,
): Promise<UploadOutcome> {
  const scope = scopeOf(actor, "media.upload");
  const owners = scope === "everywhere" ? [portal] : scope;
  return command<UploadOutcome, UploadOutcome>(
    actor,
    async (tx) => {
      await lockFile(tx, hash);
      const before = await tx.mediaFile.findUnique({ where: { hash } });
      if (before && made.files.length === 0 && before.removedAt) return { refused: refused("broken") };
      if (!before && (await isOverQuota(tx, actor, now))) return { refused: refused("tooMany") };
      for (const { name, path, type } of made.files) await into.put(name, path, type);
      const data = { deletedAt: null, deletedById: null, removedAt: null };
      const row = { hash, kind, bytes, ...(made.size ?? { widths: [] }), uploadedById: actor.id, uploadedAt: now };
      if (before) await tx.mediaFile.update({ where: { hash }, data });
      else await tx.mediaFile.create({ data: row });
      // What was deleted is nobody's: who brings it back keeps it.
      const isNew = !before || before.deletedAt !== null;
      if (isNew) await tx.mediaOwner.deleteMany({ where: { hash } });
      await tx.mediaOwner.createMany({
        data: owners.map((organizationId) => ({ hash, organizationId, isKeeper: isNew })),
        skipDuplicates: true,
      });
      return {
        result: { status: isNew ? "added" : "known", hash, kind },
        audit: [{ action: "media.uploaded", recordId: null, detail: { hash, kind, bytes } }],
        touched: [],
      };
    },
    { client, timeoutMs: patience },
  );
}

async function isOverQuota(tx: Database, actor: EditorActor, now: Date): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`media of ${actor.id}`}, 0))`;
  const since = instantInFinland(dayInFinland(now), "00:00");
  const today = await tx.mediaFile.count({ where: { uploadedById: actor.id, uploadedAt: { gte: since } } });
  return today >= filesADay;
}
