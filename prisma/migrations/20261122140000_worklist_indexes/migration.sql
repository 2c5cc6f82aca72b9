-- The editors' worklist: what is due, and what is not as it is published, without reading every record.
CREATE INDEX "record_oldest_check" ON "record" ("checked_on", "id") WHERE "state" = 'published';
CREATE INDEX "record_check_due" ON "record" (("checked_on" + "check_interval_days")) WHERE "state" = 'published';
CREATE INDEX "record_unpublished_change" ON "record" ("id") WHERE "latest_revision" > COALESCE("published_revision", 0);
CREATE INDEX "record_submitted" ON "record" ("submitted_at") WHERE "submitted_at" IS NOT NULL;
CREATE INDEX "record_returned" ON "record" ("id") WHERE "returned_note" IS NOT NULL;

-- What the catalogue does not know: the few rows that lack something, without reading those that have it.
CREATE INDEX "contact_unreachable" ON "contact" ("id") WHERE "phone" IS NULL AND "email" IS NULL;
CREATE INDEX "fact_source_cut" ON "fact_source" ("record_id", "position") WHERE "treatment" = 'cutInSource';
CREATE INDEX "funding_amount_missing" ON "funding" ("project_id", "position") WHERE "amount_cents" IS NULL;
