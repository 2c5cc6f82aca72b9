-- What the Prisma schema cannot say: the checks that keep a broken row out, whoever writes it.

-- Addresses and ids.
ALTER TABLE "record" ADD CONSTRAINT "record_id_names_its_noun" CHECK ("id" ~ ('^' || "noun"::text || '-[a-z0-9]+(-[a-z0-9]+)*$'));
ALTER TABLE "record" ADD CONSTRAINT "record_revisions_in_order" CHECK ("published_revision" IS NULL OR "published_revision" <= "latest_revision");
ALTER TABLE "record" ADD CONSTRAINT "record_published_has_revision" CHECK ("state" NOT IN ('published', 'withdrawn') OR "published_revision" IS NOT NULL);
ALTER TABLE "record" ADD CONSTRAINT "record_withdrawn_has_reason" CHECK ("state" <> 'withdrawn' OR ("withdrawn_reason" IS NOT NULL AND "withdrawn_at" IS NOT NULL));
ALTER TABLE "record" ADD CONSTRAINT "record_interval_positive" CHECK ("check_interval_days" > 0);
ALTER TABLE "revision" ADD CONSTRAINT "revision_follows_its_base" CHECK ("number" >= 1 AND ("base_number" IS NULL OR "base_number" < "number"));
ALTER TABLE "publication" ADD CONSTRAINT "publication_ends_after_start" CHECK ("ended_at" IS NULL OR "ended_at" >= "started_at");
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_one_row" CHECK ("id" = 1);
INSERT INTO "content_version" ("id", "version") VALUES (1, 0);

-- Every slug is lower-case ASCII words, every date is EDTF as far as the portal uses it, every text has its Finnish.
DO $$
DECLARE c record;
BEGIN
  FOR c IN SELECT table_name, column_name FROM information_schema.columns
           WHERE table_schema = current_schema() AND column_name = 'slug'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I ~ ''^[a-z0-9]+(-[a-z0-9]+)*$'')',
      c.table_name, c.table_name || '_slug_well_formed', c.column_name);
  END LOOP;
  FOR c IN SELECT table_name, column_name FROM information_schema.columns
           WHERE table_schema = current_schema() AND column_name LIKE '%\_edtf'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I ~ ''^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|XXXX-(0[1-9]|1[0-2])|\.\.)$'')',
      c.table_name, c.table_name || '_' || c.column_name || '_well_formed', c.column_name);
  END LOOP;
  FOR c IN SELECT table_name, column_name FROM information_schema.columns
           WHERE table_schema = current_schema() AND data_type = 'jsonb'
             AND column_name IN ('name', 'title', 'summary', 'text', 'purpose', 'lead', 'body', 'description', 'note', 'caption', 'alt',
                                 'period_note', 'audience', 'price_note', 'how_to_begin', 'accessibility', 'afterlife_note', 'label',
                                 'place_name', 'issue', 'reason', 'hours', 'price', 'withdrawn_reason')
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (jsonb_typeof(%I) = ''object'' AND %I ? ''fi'')',
      c.table_name, c.table_name || '_' || c.column_name || '_in_finnish', c.column_name, c.column_name);
  END LOOP;
END $$;

-- Money and shares.
ALTER TABLE "project" ADD CONSTRAINT "project_budget_not_negative" CHECK ("budget_cents" >= 0);
ALTER TABLE "funding" ADD CONSTRAINT "funding_amount_not_negative" CHECK ("amount_cents" >= 0);
ALTER TABLE "funding" ADD CONSTRAINT "funding_share_within_whole" CHECK ("share_basis_points" BETWEEN 0 AND 10000);
ALTER TABLE "project_staffing" ADD CONSTRAINT "project_staffing_not_negative" CHECK ("full_time" >= 0 AND "part_time" >= 0 AND "total" >= 0);

-- Nothing is its own parent, successor or predecessor.
ALTER TABLE "project" ADD CONSTRAINT "project_not_own_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "project_relation" ADD CONSTRAINT "project_relation_between_two" CHECK ("project_id" <> "earlier_id");
ALTER TABLE "organization" ADD CONSTRAINT "organization_not_own_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "organization_succession" ADD CONSTRAINT "organization_succession_between_two" CHECK ("predecessor_id" <> "successor_id");
ALTER TABLE "organization_succession" ADD CONSTRAINT "organization_succession_names_successor" CHECK ("kind" = 'ended' OR "successor_id" IS NOT NULL);
ALTER TABLE "region" ADD CONSTRAINT "region_not_own_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "region" ADD CONSTRAINT "region_not_own_successor" CHECK ("successor_id" <> "id");
ALTER TABLE "record" ADD CONSTRAINT "record_not_own_successor" CHECK ("successor_id" <> "id");
ALTER TABLE "region_membership" ADD CONSTRAINT "region_membership_between_two" CHECK ("member_id" <> "group_id");
ALTER TABLE "region_membership" ADD CONSTRAINT "region_membership_in_order" CHECK ("valid_from" <= "valid_to");
ALTER TABLE "term" ADD CONSTRAINT "term_not_own_parent" CHECK ("parent_id" <> "id");

-- Codes, numbers, places.
ALTER TABLE "region" ADD CONSTRAINT "region_code_fits_kind" CHECK (
  ("kind" = 'municipality' AND "code" ~ '^\d{3}$') OR ("kind" IN ('county', 'wellbeingServicesCounty') AND "code" ~ '^\d{2}$')
  OR ("kind" = 'subregion' AND ("code" IS NULL OR "code" ~ '^\d{3}$')) OR ("kind" = 'district' AND "code" IS NULL AND "parent_id" IS NOT NULL));
ALTER TABLE "region" ADD CONSTRAINT "region_coordinates_on_earth" CHECK ("longitude" BETWEEN -180 AND 180 AND "latitude" BETWEEN -90 AND 90);
ALTER TABLE "location" ADD CONSTRAINT "location_coordinates_on_earth" CHECK ("longitude" BETWEEN -180 AND 180 AND "latitude" BETWEEN -90 AND 90);
ALTER TABLE "location" ADD CONSTRAINT "location_postal_code" CHECK ("postal_code" ~ '^\d{5}$');
ALTER TABLE "term" ADD CONSTRAINT "term_of_ptv_has_code" CHECK ("scheme" NOT IN ('ptvServiceClass', 'ptvTargetGroup', 'ptvLifeEvent') OR ("code" IS NOT NULL AND "uri" IS NOT NULL));
ALTER TABLE "contact" ADD CONSTRAINT "contact_phone_e164" CHECK ("phone" ~ '^(\+\d{6,15}|\d{3,6})$');
ALTER TABLE "contact" ADD CONSTRAINT "contact_belongs_somewhere" CHECK (num_nonnulls("organization_id", "project_id", "service_id") >= 1);
ALTER TABLE "channel" ADD CONSTRAINT "channel_phone_e164" CHECK ("kind" <> 'phone' OR "value" ~ '^(\+\d{6,15}|\d{3,6})$');
ALTER TABLE "helpline" ADD CONSTRAINT "helpline_phone_e164" CHECK ("phone" ~ '^(\+\d{6,15}|\d{3,6})$');
ALTER TABLE "service" ADD CONSTRAINT "service_ages_in_order" CHECK ("age_min" >= 0 AND "age_max" <= 120 AND "age_min" <= "age_max");
ALTER TABLE "media" ADD CONSTRAINT "media_decorative_has_no_alt" CHECK (NOT ("decorative" AND "alt" IS NOT NULL));
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_one_owner" CHECK (num_nonnulls("record_id", "channel_id") = 1);
ALTER TABLE "opening_exception" ADD CONSTRAINT "opening_exception_one_owner" CHECK (num_nonnulls("record_id", "channel_id") = 1);
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_clock" CHECK ("opens" ~ '^([01]\d|2[0-3]):[0-5]\d$' AND "closes" ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$');

-- A batch may bring records that refer to each other; the references are then checked at its end.
DO $$
DECLARE c record;
BEGIN
  FOR c IN SELECT conrelid::regclass AS tbl, conname FROM pg_constraint
           WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', c.tbl, c.conname);
  END LOOP;
END $$;

-- The audit log is only ever added to.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_event is append-only';
END $$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
