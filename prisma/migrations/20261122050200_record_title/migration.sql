-- The name of the latest revision, by which editors find and sort records, drafts included.
ALTER TABLE "record" ADD COLUMN "title" TEXT NOT NULL DEFAULT '';
UPDATE "record" SET "title" = left(coalesce(
    CASE jsonb_typeof(r."document"->'name') WHEN 'object' THEN r."document"->'name'->>'fi' ELSE r."document"->>'name' END,
    r."document"->'title'->>'fi', "record"."id"), 300)
  FROM "revision" r WHERE r."record_id" = "record"."id" AND r."number" = "record"."latest_revision";
CREATE INDEX "record_noun_title_idx" ON "record"("noun", "title");
