-- What each content version changed: a front that was away reads here what it missed.
CREATE TABLE "content_change" (
    "version" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "record_ids" TEXT[],
    "addresses" TEXT[],

    CONSTRAINT "content_change_pkey" PRIMARY KEY ("version")
);

CREATE INDEX "content_change_at_idx" ON "content_change"("at");

-- The fronts that keep pages: "julkaistu" is said when all that live have the version.
CREATE TABLE "front" (
    "id" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "front_pkey" PRIMARY KEY ("id")
);

-- How often a page was opened on a day: a number, and nothing of who opened it.
CREATE TABLE "visit_count" (
    "day" DATE NOT NULL,
    "path" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "visit_count_pkey" PRIMARY KEY ("day","path")
);

CREATE INDEX "visit_count_path_idx" ON "visit_count"("path");

-- Versions count within one database: one that is restored or made anew begins another count.
ALTER TABLE "content_version" ADD COLUMN "count_id" UUID NOT NULL DEFAULT gen_random_uuid();
