ALTER TYPE "TermScheme" ADD VALUE 'synonym';

CREATE TABLE "search_doc" (
  "id" BIGSERIAL NOT NULL,
  "record_id" TEXT NOT NULL,
  "noun" "Noun" NOT NULL,
  "slug" TEXT NOT NULL,
  "title" JSONB NOT NULL,
  "summary" JSONB,
  "length" REAL NOT NULL,
  "title_terms" TEXT[],
  "words" TEXT[],
  "name_ids" TEXT[],
  CONSTRAINT "search_doc_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "search_doc_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "search_doc_record_id_key" ON "search_doc"("record_id");
CREATE INDEX "search_doc_name_ids_idx" ON "search_doc" USING GIN ("name_ids");

-- Terms are compared byte by byte, and an index carries all that ranking needs so that a search reads nothing but it.
CREATE TABLE "search_post" (
  "term" TEXT COLLATE "C" NOT NULL,
  "doc_id" BIGINT NOT NULL,
  "impact" REAL NOT NULL,
  "noun" "Noun" NOT NULL,
  CONSTRAINT "search_post_pkey" PRIMARY KEY ("doc_id", "term"),
  CONSTRAINT "search_post_doc_id_fkey" FOREIGN KEY ("doc_id") REFERENCES "search_doc"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "search_post_term_doc_id_impact_noun_idx" ON "search_post"("term", "doc_id", "impact", "noun");

CREATE TABLE "search_term" (
  "term" TEXT COLLATE "C" NOT NULL,
  "doc_count" INTEGER NOT NULL,
  CONSTRAINT "search_term_pkey" PRIMARY KEY ("term")
);
CREATE TABLE "search_word" (
  "word" TEXT COLLATE "C" NOT NULL,
  "doc_count" INTEGER NOT NULL,
  CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);
CREATE TABLE "search_index" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "analyser" TEXT NOT NULL,
  "doc_count" INTEGER NOT NULL,
  "total_length" DOUBLE PRECISION NOT NULL,
  CONSTRAINT "search_index_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "search_index_single" CHECK ("id" = 1)
);
CREATE TABLE "search_miss" (
  "term" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "search_miss_pkey" PRIMARY KEY ("term"),
  CONSTRAINT "search_miss_short" CHECK (char_length("term") BETWEEN 2 AND 60)
);

ALTER TABLE "region" ADD COLUMN "postal_codes" TEXT[] DEFAULT ARRAY[]::TEXT[];
