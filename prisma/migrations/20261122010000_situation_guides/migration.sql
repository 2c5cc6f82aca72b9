-- CreateEnum
CREATE TYPE "TermDiscretion" AS ENUM ('none', 'exit', 'exitAndNeutralTitle');

-- AlterTable
ALTER TABLE "term" ADD COLUMN     "discretion" "TermDiscretion" NOT NULL DEFAULT 'none',
ADD COLUMN     "guide_now" JSONB,
ADD COLUMN     "guide_rights" JSONB;

-- CreateTable
CREATE TABLE "situation_sign" (
    "term_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sign" JSONB NOT NULL,
    "helpline_id" TEXT NOT NULL,

    CONSTRAINT "situation_sign_pkey" PRIMARY KEY ("term_id","position")
);

-- CreateIndex
CREATE INDEX "situation_sign_helpline_id_idx" ON "situation_sign"("helpline_id");

-- AddForeignKey
ALTER TABLE "situation_sign" ADD CONSTRAINT "situation_sign_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "situation_sign" ADD CONSTRAINT "situation_sign_helpline_id_fkey" FOREIGN KEY ("helpline_id") REFERENCES "helpline"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only a life situation is guarded and guided; every text has its Finnish.
ALTER TABLE "term" ADD CONSTRAINT "term_guide_of_situation" CHECK ("scheme" = 'situation' OR ("discretion" = 'none' AND num_nonnulls("guide_now", "guide_rights") = 0));
ALTER TABLE "term" ADD CONSTRAINT "term_guide_whole" CHECK (("guide_now" IS NULL) = ("guide_rights" IS NULL));
ALTER TABLE "term" ADD CONSTRAINT "term_guide_now_in_finnish" CHECK (jsonb_typeof("guide_now") = 'object' AND "guide_now" ? 'fi');
ALTER TABLE "term" ADD CONSTRAINT "term_guide_rights_in_finnish" CHECK (jsonb_typeof("guide_rights") = 'object' AND "guide_rights" ? 'fi');
ALTER TABLE "situation_sign" ADD CONSTRAINT "situation_sign_sign_in_finnish" CHECK (jsonb_typeof("sign") = 'object' AND "sign" ? 'fi');

-- A batch may bring a situation before the helplines it names.
ALTER TABLE "situation_sign" ALTER CONSTRAINT "situation_sign_term_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "situation_sign" ALTER CONSTRAINT "situation_sign_helpline_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
