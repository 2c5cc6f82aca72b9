-- Two organizations, and two kinds of record, may both have a row 7.
ALTER TABLE "import_source_id"
  ADD COLUMN "organization_id" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "noun" "Noun";

UPDATE "import_source_id" s SET "noun" = r."noun" FROM "record" r WHERE r."id" = s."record_id";

-- What an editor of one organization brought was the organization's; the others were the portal's.
UPDATE "import_source_id" s SET "organization_id" = b."organization_id"
FROM (
  SELECT i."record_id", min(g."organization_id") AS "organization_id"
  FROM "import_item" i JOIN "import_run" run ON run."id" = i."run_id"
    JOIN "editor_grant" g ON g."editor_id" = run."created_by_id"
  GROUP BY i."record_id" HAVING count(DISTINCT g."organization_id") = 1 AND bool_and(g."organization_id" IS NOT NULL)
) b WHERE b."record_id" = s."record_id";

ALTER TABLE "import_source_id"
  ALTER COLUMN "noun" SET NOT NULL,
  DROP CONSTRAINT "import_source_id_pkey",
  ADD CONSTRAINT "import_source_id_pkey" PRIMARY KEY ("organization_id", "system", "noun", "source_id");
