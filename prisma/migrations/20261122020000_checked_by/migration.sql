ALTER TABLE "record" ADD COLUMN "checked_by_id" TEXT;
CREATE INDEX "record_checked_by_id_idx" ON "record"("checked_by_id");
ALTER TABLE "record" ADD CONSTRAINT "record_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "organization"("id")
  ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "record" ADD CONSTRAINT "record_checker_has_day" CHECK ("checked_by_id" IS NULL OR "checked_on" IS NOT NULL);
