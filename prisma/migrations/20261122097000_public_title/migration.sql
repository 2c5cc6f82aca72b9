-- A published record's next name is nobody's business but its keepers' before it is published.
ALTER TABLE "record" ADD COLUMN "public_title" TEXT;

UPDATE "record" SET "public_title" =
  left(coalesce(v."document"->'name'->>'fi', v."document"->>'name', v."document"->'title'->>'fi', "record"."id"), 300)
FROM "revision" v WHERE v."record_id" = "record"."id" AND v."number" = "record"."published_revision";
