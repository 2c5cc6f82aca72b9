-- CreateEnum
CREATE TYPE "MediaKind" AS ENUM ('image', 'pdf');

-- AlterTable
ALTER TABLE "media" ADD COLUMN     "focal_x" DOUBLE PRECISION,
ADD COLUMN     "focal_y" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "media_file" (
    "hash" TEXT NOT NULL,
    "kind" "MediaKind" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "widths" INTEGER[],
    "name" TEXT,
    "alt" JSONB,
    "credit" TEXT,
    "licence" TEXT,
    "focal_x" DOUBLE PRECISION,
    "focal_y" DOUBLE PRECISION,
    "uploaded_by_id" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by_id" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "media_file_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "media_owner" (
    "hash" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,

    CONSTRAINT "media_owner_pkey" PRIMARY KEY ("hash","organization_id")
);

-- CreateIndex
CREATE INDEX "media_file_uploaded_by_id_uploaded_at_idx" ON "media_file"("uploaded_by_id", "uploaded_at");

-- CreateIndex
CREATE INDEX "media_owner_organization_id_idx" ON "media_owner"("organization_id");

-- CreateIndex
CREATE INDEX "media_file_idx" ON "media"("file");

-- AddForeignKey
ALTER TABLE "media_owner" ADD CONSTRAINT "media_owner_hash_fkey" FOREIGN KEY ("hash") REFERENCES "media_file"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_file_fkey" FOREIGN KEY ("file") REFERENCES "media_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "media_file" ADD CONSTRAINT "media_file_named_by_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "media_file" ADD CONSTRAINT "media_file_image_has_size" CHECK (
  ("kind" = 'image') = ("width" IS NOT NULL AND "height" IS NOT NULL AND cardinality("widths") > 0));
ALTER TABLE "media_file" ADD CONSTRAINT "media_file_focus_in_picture" CHECK (
  ("focal_x" IS NULL) = ("focal_y" IS NULL) AND "focal_x" BETWEEN 0 AND 1 AND "focal_y" BETWEEN 0 AND 1);
ALTER TABLE "media" ADD CONSTRAINT "media_focus_in_picture" CHECK (
  ("focal_x" IS NULL) = ("focal_y" IS NULL) AND "focal_x" BETWEEN 0 AND 1 AND "focal_y" BETWEEN 0 AND 1);

-- Every foreign key waits for the end of its transaction: those of the migrations before this too.
DO $$
DECLARE c record;
BEGIN
  FOR c IN SELECT conrelid::regclass AS tbl, conname FROM pg_constraint
           WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND NOT condeferrable
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', c.tbl, c.conname);
  END LOOP;
END $$;
