-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('text', 'csv', 'json', 'hsds', 'ptv');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('open', 'done', 'undone');

-- CreateTable
CREATE TABLE "import_run" (
    "id" TEXT NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'open',
    "name" TEXT NOT NULL,
    "content" TEXT,
    "options" JSONB NOT NULL DEFAULT '{}',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_item" (
    "run_id" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "number_before" INTEGER,
    "number_after" INTEGER NOT NULL,

    CONSTRAINT "import_item_pkey" PRIMARY KEY ("run_id","record_id")
);

-- CreateTable
CREATE TABLE "import_source_id" (
    "system" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,

    CONSTRAINT "import_source_id_pkey" PRIMARY KEY ("system","source_id")
);

-- CreateIndex
CREATE INDEX "import_run_created_by_id_created_at_idx" ON "import_run"("created_by_id", "created_at");

-- CreateIndex
CREATE INDEX "import_item_record_id_idx" ON "import_item"("record_id");

-- CreateIndex
CREATE INDEX "import_source_id_record_id_idx" ON "import_source_id"("record_id");

-- AddForeignKey
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_source_id" ADD CONSTRAINT "import_source_id_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
