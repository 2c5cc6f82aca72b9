-- What changed since the finder last looked, and the editors' list of records in order.
CREATE INDEX "record_updated_at_idx" ON "record"("updated_at");
CREATE INDEX "record_title_id_idx" ON "record"("title", "id");
