-- What changed since the finder last looked, and the editors' list of records in order.
CREATE INDEX "record_updated_at_idx" ON "record"("updated_at");
CREATE INDEX "record_title_id_idx" ON "record"("title", "id");
-- Suggestions are names, found by the terms of their words.
CREATE INDEX "search_doc_title_terms_idx" ON "search_doc" USING GIN ("title_terms");
