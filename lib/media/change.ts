import "server-only";
import { z } from "zod";
import type { EditorActor } from "@/lib/editors/roles";
import { addressesOfRecords } from "@/lib/content/record-addresses";
import { command } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import { Prisma, type PrismaClient } from "@/lib/platform/generated/prisma/client";
import { lockFile } from "./lock";
import { admitsToFile } from "./owned";

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .default("")
    .transform((value) => value || null);
const percent = z
  .string()
  .trim()
  .default("")
  .transform((value) => (value === "" ? null : Number(value.replace(",", ".").replace(/\s*%$/, "")) / 100))
  .refine((value) => value === null || (value >= 0 && value <= 1));

/** What an editor may say of a file, as its form sends it. */
export const mediaForm = z
  .object({
    nimi: text(200),
    kuvaus_fi: text(1_000),
    kuvaus_sv: text(1_000),
    kuvaus_en: text(1_000),
    kuvaaja: text(300),
    lisenssi: text(300),
    x: percent,
    y: percent,
  })
  .refine(({ x, y }) => (x === null) === (y === null), { path: ["y"] })
  .refine(({ kuvaus_fi, kuvaus_sv, kuvaus_en }) => kuvaus_fi || !(kuvaus_sv || kuvaus_en), { path: ["kuvaus_fi"] });
export type MediaForm = z.infer<typeof mediaForm>;

export type ChangeOutcome = { status: "saved" } | { status: "notFound" };

/** Keeps what an editor says of a file: defaults for the records that take it into use, and where it may be cropped. */
export async function changeMedia(
  actor: EditorActor,
  hash: string,
  form: MediaForm,
  client: PrismaClient = db,
): Promise<ChangeOutcome> {
  return command<ChangeOutcome, ChangeOutcome>(
    actor,
    async (tx) => {
      await lockFile(tx, hash);
      const file = await tx.mediaFile.findFirst({ where: { hash, deletedAt: null }, include: { owners: true } });
      if (!file || !admitsToFile(actor, file.owners)) return { refused: { status: "notFound" } };
      const { nimi, kuvaus_fi: fi, kuvaus_sv: sv, kuvaus_en: en, kuvaaja, lisenssi, x, y } = form;
      await tx.mediaFile.update({
        where: { hash },
        data: {
          name: nimi,
          alt: fi ? { fi, ...(sv && { sv }), ...(en && { en }) } : Prisma.DbNull,
          credit: kuvaaja,
          licence: lisenssi,
          focalX: x,
          focalY: y,
        },
      });
      const isCroppedElsewhere = file.focalX !== x || file.focalY !== y;
      return {
        result: { status: "saved" },
        audit: [{ action: "media.changed", recordId: null, detail: { hash } }],
        touched: isCroppedElsewhere ? await pagesShowing(tx, hash) : [],
      };
    },
    { client },
  );
}

async function pagesShowing(tx: Database, hash: string): Promise<string[]> {
  const rows = await tx.media.findMany({ where: { file: hash }, select: { recordId: true } });
  return addressesOfRecords(
    tx,
    rows.map(({ recordId }) => recordId),
  );
}
