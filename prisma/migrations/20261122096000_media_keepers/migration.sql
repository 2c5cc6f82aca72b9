-- Who brings in what the portal has already may use it, and has no say over what others say of it.
ALTER TABLE "media_owner" ADD COLUMN "is_keeper" BOOLEAN NOT NULL DEFAULT true;

INSERT INTO "media_owner" ("hash", "organization_id")
SELECT "hash", '' FROM "media_file" f WHERE NOT EXISTS (SELECT 1 FROM "media_owner" o WHERE o."hash" = f."hash");
