import { slugScope } from "@/lib/paths";
import { db, type Database } from "@/lib/platform/db";
import { documentSchemas, type AnyDocument } from "./documents";
import { nouns, type Noun } from "./document-parts";
import { valueAt } from "./fact-value";
import { referencesIn } from "./references";

/** Why a document cannot be published: a field's path and the key of a message. */
export type Obstacle = { path: string; reason: string; value?: string };

export type ParsedDocument = { document: AnyDocument; obstacles: [] } | { document: null; obstacles: Obstacle[] };

/** A document as its schema takes it, or the fields that the schema refuses. */
export function parseDocument(input: unknown): ParsedDocument {
  const noun = typeof input === "object" && input !== null && "noun" in input ? input.noun : undefined;
  if (!nouns.includes(noun as Noun)) return { document: null, obstacles: [{ path: "noun", reason: "nounUnknown" }] };
  const result = documentSchemas[noun as Noun].safeParse(input);
  if (!result.success) {
    const obstacles = result.error.issues.map((issue) => ({ path: issue.path.join("."), reason: issue.message }));
    return { document: null, obstacles };
  }
  const document = result.data as AnyDocument;
  const lost = document.sources.flatMap((fact, index) =>
    valueAt(document, fact.field) === undefined
      ? [{ path: `sources.${index}.field`, reason: "factFieldUnknown", value: fact.field }]
      : [],
  );
  const unchecked = document.checkedBy && !document.checkedOn;
  if (unchecked) lost.push({ path: "checkedOn", reason: "checkWithoutDay", value: document.checkedBy! });
  document.images.forEach(({ file, alt, decorative }, index) => {
    if (file && !alt && !decorative) lost.push({ path: `images.${index}.alt`, reason: "altUndecided", value: file });
  });
  return lost.length > 0 ? { document: null, obstacles: lost } : { document, obstacles: [] };
}

/**
 * What stands in the way of publishing, beyond the schema: references to records that are not public, an address that
 * another record holds. `alsoPublished` are ids that the same batch publishes.
 */
export async function publishObstacles(
  db: Database,
  document: AnyDocument,
  alsoPublished: ReadonlySet<string> = new Set(),
): Promise<Obstacle[]> {
  const references = referencesIn(document).filter(({ id }) => id !== document.id && !alsoPublished.has(id));
  const known = await db.record.findMany({
    where: { id: { in: [...new Set(references.map(({ id }) => id))] }, state: { in: ["published", "withdrawn"] } },
    select: { id: true },
  });
  const publicIds = new Set(known.map(({ id }) => id));
  const missing = references
    .filter(({ id }) => !publicIds.has(id))
    .map(({ path, id }) => ({ path, reason: "referenceNotPublished", value: id }));
  const strange = await strangeImages(db, document);
  const taken = await db.slug.findMany({
    where: {
      scope: slugScope(document.noun),
      slug: { in: [document.slug, ...document.formerSlugs] },
      recordId: { not: document.id },
    },
    select: { slug: true },
  });
  return [...missing, ...strange, ...taken.map(({ slug }) => ({ path: "slug", reason: "slugTaken", value: slug }))];
}

/**
 * Pictures whose file the portal does not have, or has no more. The files that it has stay until the transaction ends: one
 * that is being published is not deleted at the same time.
 */
async function strangeImages(db: Database, { images }: AnyDocument): Promise<Obstacle[]> {
  const files = images.flatMap(({ file }, index) => (file ? [{ file, path: `images.${index}.file` }] : []));
  if (files.length === 0) return [];
  const rows = await db.$queryRaw<{ hash: string }[]>`
    SELECT "hash" FROM "media_file" WHERE "hash" = ANY(${files.map(({ file }) => file)}) AND "kind" = 'image'
      AND "deleted_at" IS NULL FOR SHARE`;
  const ours = new Set(rows.map(({ hash }) => hash));
  return files
    .filter(({ file }) => !ours.has(file))
    .map(({ file, path }) => ({ path, reason: "fileUnknown", value: file }));
}

/** What stands in the way of publishing a draft: of its schema, and of the records that it refers to. */
export async function listObstacles(draft: unknown, client: Database = db): Promise<Obstacle[]> {
  const { document, obstacles } = parseDocument(draft);
  return document ? publishObstacles(client, document) : obstacles;
}
