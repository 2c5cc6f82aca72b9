import "server-only";
import type { EditorActor } from "@/lib/editors/roles";
import type { Draft } from "@/lib/content/revisions";
import { db, type Database } from "@/lib/platform/db";
import { inScope } from "@/lib/worklist/scope";
import { mayChangeFile, mayLetGo, filesInScope } from "./owned";
import { isPublishedMedia } from "./usage";

export const mediaPerPage = 24;

/** The files of the actor's organizations, the newest first, each with how many records name it. */
export async function listMedia(actor: EditorActor, page: number, client: Database = db) {
  const where = { AND: [{ deletedAt: null }, filesInScope(actor)] };
  const [total, rows] = await Promise.all([
    client.mediaFile.count({ where }),
    client.mediaFile.findMany({
      where,
      orderBy: [{ uploadedAt: "desc" }, { hash: "asc" }],
      skip: (page - 1) * mediaPerPage,
      take: mediaPerPage,
    }),
  ]);
  const uses = await listUses(
    actor,
    rows.map(({ hash }) => hash),
    client,
  );
  const files = rows.map((row) => ({ ...row, uses: uses.filter(({ hash }) => hash === row.hash) }));
  return { files, total, pageCount: Math.max(1, Math.ceil(total / mediaPerPage)) };
}

export type ListedMedia = Awaited<ReturnType<typeof listMedia>>["files"][number];

/** One file with where it is used; null when there is none that the actor may see. */
export async function findMedia(actor: EditorActor, hash: string, client: Database = db) {
  const file = await client.mediaFile.findFirst({
    where: { AND: [{ hash, deletedAt: null }, filesInScope(actor)] },
    include: { owners: true },
  });
  if (!file) return null;
  const uses = await listUses(actor, [hash], client);
  const isPublished = await isPublishedMedia(client, hash);
  return {
    ...file,
    uses,
    isPublished,
    mayChange: mayChangeFile(actor, file.owners),
    mayDelete: mayLetGo(actor, file.owners),
  };
}

export type FoundMedia = NonNullable<Awaited<ReturnType<typeof findMedia>>>;

export type MediaUse = { hash: string; recordId: string; title: string };

/** The records that name the files in their latest text, or show them now; those that the actor may see. */
async function listUses(actor: EditorActor, hashes: string[], client: Database): Promise<MediaUse[]> {
  if (hashes.length === 0) return [];
  return client.$queryRaw<MediaUse[]>`
    SELECT DISTINCT f."hash", r."id" AS "recordId", r."title"
    FROM "record" r JOIN "revision" v ON v."record_id" = r."id"
      AND v."number" IN (r."latest_revision", r."published_revision")
    CROSS JOIN LATERAL (
      SELECT value #>> '{}' AS "hash" FROM jsonb_path_query(v."document", 'lax $.images[*].file') AS value
      UNION
      SELECT substring(value #>> '{}' FROM '/media/([0-9a-f]{64})\\.pdf$')
      FROM jsonb_path_query(v."document", 'lax $.resources[*].url') AS value
    ) f
    WHERE f."hash" = ANY(${hashes}) AND r."state" <> 'deleted' AND ${inScope(actor, "record.read")} ORDER BY r."title"`;
}

export type PickableImage = { hash: string; name: string | null; uploadedAt: Date; width: number; widths: number[] };

const mostPickable = 60;

/** Pictures to choose from in a record's form: the actor's newest, and those that the record names already. */
export async function listPickableImages(actor: EditorActor, named: string[], client: Database = db) {
  const select = { hash: true, name: true, uploadedAt: true, width: true, widths: true } as const;
  const own = { AND: [{ kind: "image" as const, deletedAt: null }, filesInScope(actor)] };
  const [newest, present] = await Promise.all([
    client.mediaFile.findMany({ where: own, orderBy: { uploadedAt: "desc" }, take: mostPickable, select }),
    client.mediaFile.findMany({ where: { hash: { in: named }, kind: "image", removedAt: null }, select }),
  ]);
  const all = new Map([...present, ...newest].map((file) => [file.hash, file as PickableImage]));
  return [...all.values()].sort((a, b) => b.uploadedAt.getTime() - a.uploadedAt.getTime());
}

/** The files that a draft's pictures name. */
export function filesIn({ images }: Draft): string[] {
  const rows = Array.isArray(images) ? (images as { file?: unknown }[]) : [];
  return rows.flatMap((row) => (typeof row?.file === "string" ? [row.file] : []));
}
