ALTER TABLE "feedback" ADD COLUMN     "draft_number" INTEGER,
ADD COLUMN     "handled_by_id" TEXT;
CREATE TABLE "link" (
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" INTEGER,
    "failure" TEXT,
    "moved_to" TEXT,
    "https_works" BOOLEAN NOT NULL DEFAULT false,
    "failed_on" DATE[] DEFAULT ARRAY[]::DATE[],
    "except_reason" TEXT,
    "except_by_id" TEXT,
    "except_at" TIMESTAMPTZ(3),
    CONSTRAINT "link_pkey" PRIMARY KEY ("url")
);
CREATE TABLE "link_use" (
    "record_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    CONSTRAINT "link_use_pkey" PRIMARY KEY ("record_id","field","url")
);
CREATE TABLE "record_measure" (
    "record_id" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "rules" INTEGER NOT NULL,
    "completeness" INTEGER,
    "lacks" TEXT[],
    "hardness" REAL,
    "words" INTEGER NOT NULL,
    CONSTRAINT "record_measure_pkey" PRIMARY KEY ("record_id")
);
CREATE TABLE "organization_settings" (
    "organization_id" TEXT NOT NULL,
    "staff_retention_months" INTEGER DEFAULT 6,
    "asks_confirmations" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" TEXT NOT NULL,
    CONSTRAINT "organization_settings_pkey" PRIMARY KEY ("organization_id")
);
CREATE TABLE "confirmation_request" (
    "id" BIGSERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "mail_id" BIGINT,
    "requested_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    CONSTRAINT "confirmation_request_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "contact_correction" (
    "id" BIGSERIAL NOT NULL,
    "request_id" BIGINT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),
    "handled_by_id" TEXT,
    CONSTRAINT "contact_correction_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "link_next_at_idx" ON "link"("next_at");
CREATE INDEX "link_use_url_idx" ON "link_use"("url");
CREATE INDEX "record_measure_completeness_idx" ON "record_measure"("completeness");
CREATE INDEX "record_measure_hardness_idx" ON "record_measure"("hardness");
CREATE UNIQUE INDEX "confirmation_request_token_hash_key" ON "confirmation_request"("token_hash");
CREATE INDEX "confirmation_request_record_id_created_at_idx" ON "confirmation_request"("record_id", "created_at");
CREATE INDEX "confirmation_request_recipient_created_at_idx" ON "confirmation_request"("recipient", "created_at");
CREATE INDEX "contact_correction_request_id_idx" ON "contact_correction"("request_id");
CREATE INDEX "contact_correction_contact_id_idx" ON "contact_correction"("contact_id");
ALTER TABLE "link_use" ADD CONSTRAINT "link_use_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "link_use" ADD CONSTRAINT "link_use_url_fkey" FOREIGN KEY ("url") REFERENCES "link"("url") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "record_measure" ADD CONSTRAINT "record_measure_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organization_settings" ADD CONSTRAINT "organization_settings_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "confirmation_request" ADD CONSTRAINT "confirmation_request_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contact_correction" ADD CONSTRAINT "contact_correction_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "confirmation_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contact_correction" ADD CONSTRAINT "contact_correction_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "organization_settings" ADD CONSTRAINT "organization_settings_months" CHECK ("staff_retention_months" BETWEEN 0 AND 120);
ALTER TABLE "organization_settings" ADD CONSTRAINT "organization_settings_of_organization" CHECK ("organization_id" LIKE 'organization-%');
ALTER TABLE "confirmation_request" ADD CONSTRAINT "confirmation_request_of_contact_or_organization"
  CHECK ("record_id" LIKE 'contact-%' OR "record_id" LIKE 'organization-%');
ALTER TABLE "confirmation_request" ADD CONSTRAINT "confirmation_request_expires" CHECK ("expires_at" > "created_at");
ALTER TABLE "record_measure" ADD CONSTRAINT "record_measure_completeness" CHECK ("completeness" BETWEEN 0 AND 100);
ALTER TABLE "link" ADD CONSTRAINT "link_excepted_with_reason" CHECK (("except_reason" IS NULL) = ("except_at" IS NULL));
