CREATE TYPE "ScheduleKind" AS ENUM ('publish', 'withdraw');
ALTER TABLE "audit_event" ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '';
ALTER TABLE "record" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "deleted_by_id" TEXT,
ADD COLUMN     "returned_note" TEXT,
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "submitted_by_id" TEXT,
ADD COLUMN     "submitted_note" TEXT;
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "event_id" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "record_owner" (
    "record_id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    CONSTRAINT "record_owner_pkey" PRIMARY KEY ("record_id","organization_id")
);
CREATE TABLE "working_copy" (
    "record_id" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "base_number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "working_copy_pkey" PRIMARY KEY ("record_id","editor_id")
);
CREATE TABLE "schedule" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT NOT NULL,
    "kind" "ScheduleKind" NOT NULL,
    "revision_number" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" JSONB,
    "successor_id" TEXT,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "failure" JSONB,
    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "preview_link" (
    "token_hash" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "record_owner_organization_id_idx" ON "record_owner"("organization_id");
CREATE INDEX "working_copy_editor_id_idx" ON "working_copy"("editor_id");
CREATE INDEX "schedule_at_idx" ON "schedule"("at");
CREATE INDEX "schedule_record_id_idx" ON "schedule"("record_id");
CREATE INDEX "preview_link_record_id_idx" ON "preview_link"("record_id");
CREATE INDEX "audit_event_actor_id_id_idx" ON "audit_event"("actor_id", "id");
CREATE INDEX "audit_event_action_id_idx" ON "audit_event"("action", "id");
ALTER TABLE "record_owner" ADD CONSTRAINT "record_owner_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The log's events are chained: each hash covers the one before it, under the head's lock, so that ids have no gaps.
CREATE FUNCTION "audit_event_hash"(previous text, event "audit_event") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', previous, event."id", (extract(epoch FROM event."at") * 1000)::bigint,
    event."actor_id", event."action", coalesce(event."record_id", ''), event."detail"::text), 'UTF8')), 'hex')
$$;

DO $$
DECLARE
  event "audit_event";
  last_id bigint := 0;
  last_hash text := '';
BEGIN
  ALTER TABLE "audit_event" DISABLE TRIGGER "audit_event_append_only";
  FOR event IN SELECT * FROM "audit_event" ORDER BY "id" LOOP
    last_id := event."id";
    last_hash := "audit_event_hash"(last_hash, event);
    UPDATE "audit_event" SET "hash" = last_hash WHERE "id" = last_id;
  END LOOP;
  ALTER TABLE "audit_event" ENABLE TRIGGER "audit_event_append_only";
  INSERT INTO "audit_head" ("id", "event_id", "hash") VALUES (1, last_id, last_hash);
END $$;

CREATE FUNCTION "chain_audit_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head "audit_head";
BEGIN
  SELECT * INTO STRICT head FROM "audit_head" WHERE "id" = 1 FOR UPDATE;
  NEW."id" := head."event_id" + 1;
  NEW."hash" := "audit_event_hash"(head."hash", NEW);
  UPDATE "audit_head" SET "event_id" = NEW."id", "hash" = NEW."hash" WHERE "id" = 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_event_chained" BEFORE INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION "chain_audit_event"();

ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_one_row" CHECK ("id" = 1);
ALTER TABLE "record" ADD CONSTRAINT "record_deleted_has_time" CHECK ("state" <> 'deleted' OR "deleted_at" IS NOT NULL);
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_says_what" CHECK (
  ("kind" = 'publish' AND "revision_number" IS NOT NULL) OR ("kind" = 'withdraw' AND "reason" IS NOT NULL AND "reason" ? 'fi'));
CREATE UNIQUE INDEX "schedule_one_pending" ON "schedule" ("record_id", "kind") WHERE "done_at" IS NULL AND "cancelled_at" IS NULL;
