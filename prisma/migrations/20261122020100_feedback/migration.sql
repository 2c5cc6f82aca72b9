-- CreateEnum
CREATE TYPE "FeedbackKind" AS ENUM ('error', 'general', 'comment');

-- CreateEnum
CREATE TYPE "FeedbackStatus" AS ENUM ('received', 'inProgress', 'answered', 'published', 'rejected');

-- CreateTable
CREATE TABLE "feedback" (
    "id" BIGSERIAL NOT NULL,
    "kind" "FeedbackKind" NOT NULL,
    "status" "FeedbackStatus" NOT NULL DEFAULT 'received',
    "record_id" TEXT,
    "field" TEXT,
    "message" TEXT NOT NULL,
    "suggestion" TEXT,
    "sender_name" TEXT,
    "sender_email" TEXT,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),
    "secret_hash" TEXT NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback_nonce" (
    "hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_nonce_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "feedback_key" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,

    CONSTRAINT "feedback_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "feedback_secret_hash_key" ON "feedback"("secret_hash");

-- CreateIndex
CREATE INDEX "feedback_status_created_at_idx" ON "feedback"("status", "created_at");

-- CreateIndex
CREATE INDEX "feedback_record_id_kind_status_idx" ON "feedback"("record_id", "kind", "status");

-- CreateIndex
CREATE INDEX "feedback_nonce_expires_at_idx" ON "feedback_nonce"("expires_at");

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id")
  ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- What the Prisma schema cannot say.
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_message_has_text" CHECK (char_length(btrim("message")) BETWEEN 1 AND 20000);
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_other_texts_short" CHECK (
  char_length("suggestion") <= 2000 AND char_length("sender_name") <= 400 AND char_length("sender_email") <= 254);
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_secret_is_hashed" CHECK ("secret_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_answered_has_answer" CHECK ("status" <> 'answered' OR "answer" IS NOT NULL);
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_only_comments_are_published" CHECK ("kind" = 'comment' OR "status" NOT IN ('published', 'rejected'));
ALTER TABLE "feedback_nonce" ADD CONSTRAINT "feedback_nonce_is_hashed" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "feedback_key" ADD CONSTRAINT "feedback_key_one_row" CHECK ("id" = 1);
ALTER TABLE "feedback_key" ADD CONSTRAINT "feedback_key_long" CHECK (char_length("key") >= 32);

-- A key of this database's own, from PostgreSQL's strong random source, so that a bare start needs no secret.
INSERT INTO "feedback_key" ("id", "key")
  VALUES (1, encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));
