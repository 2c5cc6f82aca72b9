-- CreateTable
CREATE TABLE "simple_text" (
    "record_id" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "reviewed_on" DATE,
    "reviewed_by_id" TEXT,

    CONSTRAINT "simple_text_pkey" PRIMARY KEY ("record_id")
);

-- CreateIndex
CREATE INDEX "simple_text_reviewed_by_id_idx" ON "simple_text"("reviewed_by_id");

-- AddForeignKey
ALTER TABLE "simple_text" ADD CONSTRAINT "simple_text_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "simple_text" ADD CONSTRAINT "simple_text_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Nobody reviews without a day; a batch may bring a text before the organization that reviewed it.
ALTER TABLE "simple_text" ADD CONSTRAINT "simple_text_reviewer_has_day" CHECK ("reviewed_by_id" IS NULL OR "reviewed_on" IS NOT NULL);
ALTER TABLE "simple_text" ALTER CONSTRAINT "simple_text_record_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "simple_text" ALTER CONSTRAINT "simple_text_reviewed_by_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
