-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ArticleKind" AS ENUM ('news', 'successStory');

-- CreateEnum
CREATE TYPE "ChannelKind" AS ENUM ('phone', 'email', 'website', 'form', 'chat');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('confirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "HelplineAudience" AS ENUM ('everyone', 'children', 'parents', 'victims', 'substanceUse');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('association', 'jointAuthority', 'wellbeingServicesCounty', 'municipality', 'regionalCouncil', 'cooperationGroup', 'stateAuthority', 'parliament', 'europeanUnion', 'fundingBody', 'competenceCentre', 'publisher', 'other');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('renamed', 'replaced', 'merged', 'split', 'partTransferred', 'ended');

-- CreateEnum
CREATE TYPE "ProjectKind" AS ENUM ('developmentProject', 'groupProject', 'subProject', 'partnershipModel', 'developmentWork', 'programmeProject');

-- CreateEnum
CREATE TYPE "ProjectRoleKind" AS ENUM ('leadImplementer', 'coImplementer', 'administrator', 'coordinator', 'founder', 'partner', 'supporter', 'endorser');

-- CreateEnum
CREATE TYPE "ProjectRelationKind" AS ENUM ('continues', 'mergedFrom', 'splitFrom', 'cooperatesWith');

-- CreateEnum
CREATE TYPE "RegionPart" AS ENUM ('covers', 'pilots', 'operatesIn', 'planned');

-- CreateEnum
CREATE TYPE "ProjectStatementKind" AS ENUM ('goal', 'method', 'result', 'remains', 'participant', 'audience');

-- CreateEnum
CREATE TYPE "Noun" AS ENUM ('source', 'term', 'region', 'organization', 'programme', 'location', 'project', 'service', 'person', 'contact', 'article', 'event', 'page', 'helpline');

-- CreateEnum
CREATE TYPE "RecordState" AS ENUM ('draft', 'inReview', 'scheduled', 'published', 'withdrawn', 'deleted');

-- CreateEnum
CREATE TYPE "RegionKind" AS ENUM ('county', 'wellbeingServicesCounty', 'subregion', 'municipality', 'district');

-- CreateEnum
CREATE TYPE "ResourceKind" AS ENUM ('link', 'document', 'recording', 'socialMedia');

-- CreateEnum
CREATE TYPE "AlternativeNameKind" AS ENUM ('former', 'abbreviation', 'alias', 'misprint');

-- CreateEnum
CREATE TYPE "ServicePrice" AS ENUM ('free', 'paid', 'unknown');

-- CreateEnum
CREATE TYPE "ServiceReferral" AS ENUM ('notNeeded', 'needed', 'unknown');

-- CreateEnum
CREATE TYPE "ServiceAvailability" AS ENUM ('open', 'waitingList', 'full', 'unknown');

-- CreateEnum
CREATE TYPE "AfterlifeState" AS ENUM ('continues', 'moved', 'ended', 'unknown');

-- CreateEnum
CREATE TYPE "ServiceOrganizationRole" AS ENUM ('provider', 'partner');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('seed', 'external', 'register', 'portal');

-- CreateEnum
CREATE TYPE "FactTreatment" AS ENUM ('asPrinted', 'normalised', 'corrected', 'paraphrased', 'cutInSource', 'relativeInSource');

-- CreateEnum
CREATE TYPE "GapKind" AS ENUM ('unnamedPlaces', 'cutText', 'missingUrl', 'missingDate', 'ambiguous', 'anachronism', 'missingName', 'other');

-- CreateEnum
CREATE TYPE "TermScheme" AS ENUM ('ptvServiceClass', 'ptvTargetGroup', 'ptvLifeEvent', 'situation', 'theme');

-- CreateTable
CREATE TABLE "article" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "kind" "ArticleKind" NOT NULL,
    "lead" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "published_edtf" TEXT,
    "published_printed" TEXT,
    "published_earliest" DATE,
    "publisher_id" TEXT,
    "original_url" TEXT,
    "original_title" TEXT,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_project" (
    "article_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_project_pkey" PRIMARY KEY ("article_id","project_id")
);

-- CreateTable
CREATE TABLE "article_organization" (
    "article_id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_organization_pkey" PRIMARY KEY ("article_id","organization_id")
);

-- CreateTable
CREATE TABLE "article_region" (
    "article_id" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_region_pkey" PRIMARY KEY ("article_id","region_id")
);

-- CreateTable
CREATE TABLE "article_person" (
    "article_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_person_pkey" PRIMARY KEY ("article_id","person_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "record_id" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "content_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ChannelKind" NOT NULL,
    "value" TEXT NOT NULL,
    "label" JSONB,
    "printed" TEXT,
    "note" JSONB,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opening_hours" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT,
    "channel_id" BIGINT,
    "position" INTEGER NOT NULL,
    "recurrence" TEXT NOT NULL,
    "opens" TEXT NOT NULL,
    "closes" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "closed_on_public_holidays" BOOLEAN NOT NULL,
    "note" JSONB,

    CONSTRAINT "opening_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opening_exception" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT,
    "channel_id" BIGINT,
    "day" DATE NOT NULL,
    "opens" TEXT,
    "closes" TEXT,
    "note" JSONB,

    CONSTRAINT "opening_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "note" JSONB,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "person_id" TEXT,
    "title" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "organization_id" TEXT,
    "project_id" TEXT,
    "service_id" TEXT,
    "start_edtf" TEXT,
    "start_printed" TEXT,
    "end_edtf" TEXT,
    "end_printed" TEXT,
    "phone" TEXT,
    "phone_printed" TEXT,
    "email" TEXT,
    "email_printed" TEXT,
    "note" JSONB,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "description" JSONB,
    "start_edtf" TEXT,
    "start_printed" TEXT,
    "end_edtf" TEXT,
    "end_printed" TEXT,
    "start_earliest" DATE,
    "end_latest" DATE,
    "start_time" TEXT,
    "end_time" TEXT,
    "place_name" JSONB,
    "location_id" TEXT,
    "region_id" TEXT,
    "online" BOOLEAN,
    "audience" JSONB,
    "status" "EventStatus" NOT NULL,
    "registration_note" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_organizer" (
    "event_id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_organizer_pkey" PRIMARY KEY ("event_id","organization_id")
);

-- CreateTable
CREATE TABLE "event_project" (
    "event_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_project_pkey" PRIMARY KEY ("event_id","project_id")
);

-- CreateTable
CREATE TABLE "helpline" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "purpose" JSONB NOT NULL,
    "phone" TEXT NOT NULL,
    "phone_printed" TEXT NOT NULL,
    "provider" TEXT,
    "url" TEXT,
    "hours" JSONB,
    "always_open" BOOLEAN,
    "price" JSONB,
    "languages" TEXT[],
    "audience" "HelplineAudience" NOT NULL,
    "position" INTEGER NOT NULL,
    "in_strip" BOOLEAN NOT NULL,

    CONSTRAINT "helpline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "helpline_term" (
    "helpline_id" TEXT NOT NULL,
    "term_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "helpline_term_pkey" PRIMARY KEY ("helpline_id","term_id")
);

-- CreateTable
CREATE TABLE "location" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "summary" JSONB,
    "organization_id" TEXT,
    "region_id" TEXT,
    "street" TEXT,
    "postal_code" TEXT,
    "city" TEXT,
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "accessibility" JSONB,

    CONSTRAINT "location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "official_name" TEXT,
    "kind" "OrganizationKind" NOT NULL,
    "summary" JSONB,
    "parent_id" TEXT,
    "business_id" TEXT,
    "start_edtf" TEXT,
    "start_printed" TEXT,
    "end_edtf" TEXT,
    "end_printed" TEXT,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_region" (
    "organization_id" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "organization_region_pkey" PRIMARY KEY ("organization_id","region_id")
);

-- CreateTable
CREATE TABLE "organization_succession" (
    "id" BIGSERIAL NOT NULL,
    "predecessor_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "on_edtf" TEXT,
    "on_printed" TEXT,
    "successor_id" TEXT,
    "source_id" TEXT,
    "note" JSONB,

    CONSTRAINT "organization_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "lead" JSONB,
    "body" JSONB NOT NULL,
    "reviewed_on" DATE,

    CONSTRAINT "page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accessibility_issue" (
    "page_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "issue" JSONB NOT NULL,
    "criterion" TEXT,
    "reason" JSONB NOT NULL,
    "fix_by" DATE,

    CONSTRAINT "accessibility_issue_pkey" PRIMARY KEY ("page_id","position")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "start_edtf" TEXT,
    "start_printed" TEXT,
    "end_edtf" TEXT,
    "end_printed" TEXT,
    "coordinator_id" TEXT,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_funder" (
    "programme_id" TEXT NOT NULL,
    "funder_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "programme_funder_pkey" PRIMARY KEY ("programme_id","funder_id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "short_name" TEXT,
    "kind" "ProjectKind" NOT NULL,
    "summary" JSONB NOT NULL,
    "description" JSONB,
    "start_edtf" TEXT,
    "start_printed" TEXT,
    "end_edtf" TEXT,
    "end_printed" TEXT,
    "start_earliest" DATE,
    "end_latest" DATE,
    "period_note" JSONB,
    "parent_id" TEXT,
    "budget_cents" BIGINT,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_programme" (
    "project_id" TEXT NOT NULL,
    "programme_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "project_programme_pkey" PRIMARY KEY ("project_id","programme_id")
);

-- CreateTable
CREATE TABLE "project_term" (
    "project_id" TEXT NOT NULL,
    "term_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "project_term_pkey" PRIMARY KEY ("project_id","term_id")
);

-- CreateTable
CREATE TABLE "project_statement" (
    "project_id" TEXT NOT NULL,
    "kind" "ProjectStatementKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" JSONB NOT NULL,

    CONSTRAINT "project_statement_pkey" PRIMARY KEY ("project_id","kind","position")
);

-- CreateTable
CREATE TABLE "project_region" (
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "region_id" TEXT NOT NULL,
    "part" "RegionPart" NOT NULL,
    "note" JSONB,

    CONSTRAINT "project_region_pkey" PRIMARY KEY ("project_id","position")
);

-- CreateTable
CREATE TABLE "project_role" (
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "organization_id" TEXT NOT NULL,
    "role" "ProjectRoleKind" NOT NULL,
    "start_edtf" TEXT,
    "start_printed" TEXT,
    "end_edtf" TEXT,
    "end_printed" TEXT,
    "source_id" TEXT,
    "note" JSONB,

    CONSTRAINT "project_role_pkey" PRIMARY KEY ("project_id","position")
);

-- CreateTable
CREATE TABLE "funding" (
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "funder_id" TEXT,
    "programme_id" TEXT,
    "instrument" TEXT,
    "amount_cents" BIGINT,
    "share_basis_points" INTEGER,
    "start_edtf" TEXT,
    "start_printed" TEXT,
    "end_edtf" TEXT,
    "end_printed" TEXT,
    "note" JSONB,

    CONSTRAINT "funding_pkey" PRIMARY KEY ("project_id","position")
);

-- CreateTable
CREATE TABLE "project_staffing" (
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "organization_id" TEXT,
    "full_time" INTEGER,
    "part_time" INTEGER,
    "total" INTEGER,
    "note" JSONB,

    CONSTRAINT "project_staffing_pkey" PRIMARY KEY ("project_id","position")
);

-- CreateTable
CREATE TABLE "project_relation" (
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ProjectRelationKind" NOT NULL,
    "earlier_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" JSONB,

    CONSTRAINT "project_relation_pkey" PRIMARY KEY ("project_id","position")
);

-- CreateTable
CREATE TABLE "social_account" (
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "service" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "url" TEXT,

    CONSTRAINT "social_account_pkey" PRIMARY KEY ("project_id","position")
);

-- CreateTable
CREATE TABLE "record" (
    "id" TEXT NOT NULL,
    "noun" "Noun" NOT NULL,
    "state" "RecordState" NOT NULL DEFAULT 'draft',
    "latest_revision" INTEGER NOT NULL DEFAULT 0,
    "published_revision" INTEGER,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" JSONB,
    "successor_id" TEXT,
    "checked_on" DATE,
    "check_interval_days" INTEGER NOT NULL DEFAULT 365,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slug" (
    "scope" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "is_current" BOOLEAN NOT NULL,

    CONSTRAINT "slug_pkey" PRIMARY KEY ("scope","slug")
);

-- CreateTable
CREATE TABLE "region" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "RegionKind" NOT NULL,
    "code" TEXT,
    "name" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "inessive" TEXT NOT NULL,
    "genitive" TEXT NOT NULL,
    "parent_id" TEXT,
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "valid_from" DATE,
    "valid_to" DATE,
    "successor_id" TEXT,

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region_membership" (
    "member_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "region_membership_pkey" PRIMARY KEY ("member_id","position")
);

-- CreateTable
CREATE TABLE "resource" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "kind" "ResourceKind" NOT NULL,
    "url" TEXT,
    "note" JSONB,

    CONSTRAINT "resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "file" TEXT,
    "original_url" TEXT,
    "original_name" TEXT,
    "alt" JSONB,
    "decorative" BOOLEAN NOT NULL,
    "caption" JSONB,
    "credit" TEXT,
    "licence" TEXT,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alternative_name" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "AlternativeNameKind" NOT NULL,

    CONSTRAINT "alternative_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "record_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "base_number" INTEGER,
    "document" JSONB NOT NULL,
    "author_id" TEXT NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("record_id","number")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "description" JSONB,
    "group_heading" TEXT,
    "audience" JSONB,
    "age_min" INTEGER,
    "age_max" INTEGER,
    "price" "ServicePrice" NOT NULL,
    "price_note" JSONB,
    "languages" TEXT[],
    "referral" "ServiceReferral" NOT NULL,
    "how_to_begin" JSONB,
    "accessibility" JSONB,
    "availability" "ServiceAvailability" NOT NULL,
    "start_edtf" TEXT,
    "start_printed" TEXT,
    "end_edtf" TEXT,
    "end_printed" TEXT,
    "afterlife_state" "AfterlifeState",
    "afterlife_organization_id" TEXT,
    "afterlife_service_id" TEXT,
    "afterlife_on_edtf" TEXT,
    "afterlife_on_printed" TEXT,
    "afterlife_note" JSONB,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_organization" (
    "service_id" TEXT NOT NULL,
    "role" "ServiceOrganizationRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "organization_id" TEXT NOT NULL,

    CONSTRAINT "service_organization_pkey" PRIMARY KEY ("service_id","role","position")
);

-- CreateTable
CREATE TABLE "service_project" (
    "service_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "service_project_pkey" PRIMARY KEY ("service_id","project_id")
);

-- CreateTable
CREATE TABLE "service_region" (
    "service_id" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "service_region_pkey" PRIMARY KEY ("service_id","region_id")
);

-- CreateTable
CREATE TABLE "service_location" (
    "service_id" TEXT NOT NULL,
    "location_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "service_location_pkey" PRIMARY KEY ("service_id","location_id")
);

-- CreateTable
CREATE TABLE "service_term" (
    "service_id" TEXT NOT NULL,
    "term_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "service_term_pkey" PRIMARY KEY ("service_id","term_id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "published_edtf" TEXT,
    "published_printed" TEXT,
    "retrieved_on" DATE,
    "note" JSONB,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact_source" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "printed" TEXT,
    "treatment" "FactTreatment" NOT NULL,
    "note" JSONB,

    CONSTRAINT "fact_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declared_gap" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "GapKind" NOT NULL,
    "field" TEXT,
    "note" JSONB NOT NULL,

    CONSTRAINT "declared_gap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "scheme" "TermScheme" NOT NULL,
    "code" TEXT,
    "uri" TEXT,
    "name" JSONB NOT NULL,
    "sort_name" TEXT NOT NULL,
    "description" JSONB,
    "parent_id" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_match" (
    "term_id" TEXT NOT NULL,
    "match_id" TEXT NOT NULL,

    CONSTRAINT "term_match_pkey" PRIMARY KEY ("term_id","match_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE INDEX "article_publisher_id_idx" ON "article"("publisher_id");

-- CreateIndex
CREATE INDEX "article_project_project_id_idx" ON "article_project"("project_id");

-- CreateIndex
CREATE INDEX "article_organization_organization_id_idx" ON "article_organization"("organization_id");

-- CreateIndex
CREATE INDEX "article_region_region_id_idx" ON "article_region"("region_id");

-- CreateIndex
CREATE INDEX "article_person_person_id_idx" ON "article_person"("person_id");

-- CreateIndex
CREATE INDEX "audit_event_record_id_id_idx" ON "audit_event"("record_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_record_id_position_key" ON "channel"("record_id", "position");

-- CreateIndex
CREATE INDEX "opening_hours_record_id_idx" ON "opening_hours"("record_id");

-- CreateIndex
CREATE INDEX "opening_hours_channel_id_idx" ON "opening_hours"("channel_id");

-- CreateIndex
CREATE INDEX "opening_exception_record_id_idx" ON "opening_exception"("record_id");

-- CreateIndex
CREATE INDEX "opening_exception_channel_id_idx" ON "opening_exception"("channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "contact_slug_key" ON "contact"("slug");

-- CreateIndex
CREATE INDEX "contact_person_id_idx" ON "contact"("person_id");

-- CreateIndex
CREATE INDEX "contact_organization_id_idx" ON "contact"("organization_id");

-- CreateIndex
CREATE INDEX "contact_project_id_idx" ON "contact"("project_id");

-- CreateIndex
CREATE INDEX "contact_service_id_idx" ON "contact"("service_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_location_id_idx" ON "event"("location_id");

-- CreateIndex
CREATE INDEX "event_region_id_idx" ON "event"("region_id");

-- CreateIndex
CREATE INDEX "event_organizer_organization_id_idx" ON "event_organizer"("organization_id");

-- CreateIndex
CREATE INDEX "event_project_project_id_idx" ON "event_project"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "helpline_slug_key" ON "helpline"("slug");

-- CreateIndex
CREATE INDEX "helpline_term_term_id_idx" ON "helpline_term"("term_id");

-- CreateIndex
CREATE UNIQUE INDEX "location_slug_key" ON "location"("slug");

-- CreateIndex
CREATE INDEX "location_organization_id_idx" ON "location"("organization_id");

-- CreateIndex
CREATE INDEX "location_region_id_idx" ON "location"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organization_business_id_key" ON "organization"("business_id");

-- CreateIndex
CREATE INDEX "organization_parent_id_idx" ON "organization"("parent_id");

-- CreateIndex
CREATE INDEX "organization_region_region_id_idx" ON "organization_region"("region_id");

-- CreateIndex
CREATE INDEX "organization_succession_successor_id_idx" ON "organization_succession"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_succession_predecessor_id_position_key" ON "organization_succession"("predecessor_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "page_slug_key" ON "page"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "programme_slug_key" ON "programme"("slug");

-- CreateIndex
CREATE INDEX "programme_coordinator_id_idx" ON "programme"("coordinator_id");

-- CreateIndex
CREATE INDEX "programme_funder_funder_id_idx" ON "programme_funder"("funder_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_slug_key" ON "project"("slug");

-- CreateIndex
CREATE INDEX "project_parent_id_idx" ON "project"("parent_id");

-- CreateIndex
CREATE INDEX "project_programme_programme_id_idx" ON "project_programme"("programme_id");

-- CreateIndex
CREATE INDEX "project_term_term_id_idx" ON "project_term"("term_id");

-- CreateIndex
CREATE INDEX "project_region_region_id_idx" ON "project_region"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_region_project_id_region_id_part_key" ON "project_region"("project_id", "region_id", "part");

-- CreateIndex
CREATE INDEX "project_role_organization_id_idx" ON "project_role"("organization_id");

-- CreateIndex
CREATE INDEX "funding_funder_id_idx" ON "funding"("funder_id");

-- CreateIndex
CREATE INDEX "funding_programme_id_idx" ON "funding"("programme_id");

-- CreateIndex
CREATE INDEX "project_staffing_organization_id_idx" ON "project_staffing"("organization_id");

-- CreateIndex
CREATE INDEX "project_relation_earlier_id_idx" ON "project_relation"("earlier_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_relation_project_id_earlier_id_kind_key" ON "project_relation"("project_id", "earlier_id", "kind");

-- CreateIndex
CREATE INDEX "record_noun_state_idx" ON "record"("noun", "state");

-- CreateIndex
CREATE INDEX "slug_record_id_idx" ON "slug"("record_id");

-- CreateIndex
CREATE UNIQUE INDEX "region_slug_key" ON "region"("slug");

-- CreateIndex
CREATE INDEX "region_parent_id_idx" ON "region"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "region_kind_code_key" ON "region"("kind", "code");

-- CreateIndex
CREATE INDEX "region_membership_group_id_idx" ON "region_membership"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "resource_record_id_position_key" ON "resource"("record_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "media_record_id_position_key" ON "media"("record_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "alternative_name_record_id_position_key" ON "alternative_name"("record_id", "position");

-- CreateIndex
CREATE INDEX "publication_record_id_started_at_idx" ON "publication"("record_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "service_slug_key" ON "service"("slug");

-- CreateIndex
CREATE INDEX "service_organization_organization_id_idx" ON "service_organization"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_organization_service_id_role_organization_id_key" ON "service_organization"("service_id", "role", "organization_id");

-- CreateIndex
CREATE INDEX "service_project_project_id_idx" ON "service_project"("project_id");

-- CreateIndex
CREATE INDEX "service_region_region_id_idx" ON "service_region"("region_id");

-- CreateIndex
CREATE INDEX "service_location_location_id_idx" ON "service_location"("location_id");

-- CreateIndex
CREATE INDEX "service_term_term_id_idx" ON "service_term"("term_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE INDEX "fact_source_source_id_idx" ON "fact_source"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "fact_source_record_id_position_key" ON "fact_source"("record_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "declared_gap_record_id_position_key" ON "declared_gap"("record_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "term_slug_key" ON "term"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "term_uri_key" ON "term"("uri");

-- CreateIndex
CREATE INDEX "term_parent_id_idx" ON "term"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "term_scheme_code_key" ON "term"("scheme", "code");

-- CreateIndex
CREATE INDEX "term_match_match_id_idx" ON "term_match"("match_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_project" ADD CONSTRAINT "article_project_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_project" ADD CONSTRAINT "article_project_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_organization" ADD CONSTRAINT "article_organization_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_organization" ADD CONSTRAINT "article_organization_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_region" ADD CONSTRAINT "article_region_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_region" ADD CONSTRAINT "article_region_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_person" ADD CONSTRAINT "article_person_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_person" ADD CONSTRAINT "article_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_exception" ADD CONSTRAINT "opening_exception_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_exception" ADD CONSTRAINT "opening_exception_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "location"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_organizer" ADD CONSTRAINT "event_organizer_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_organizer" ADD CONSTRAINT "event_organizer_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_project" ADD CONSTRAINT "event_project_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_project" ADD CONSTRAINT "event_project_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helpline" ADD CONSTRAINT "helpline_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helpline_term" ADD CONSTRAINT "helpline_term_helpline_id_fkey" FOREIGN KEY ("helpline_id") REFERENCES "helpline"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helpline_term" ADD CONSTRAINT "helpline_term_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_region" ADD CONSTRAINT "organization_region_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_region" ADD CONSTRAINT "organization_region_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_succession" ADD CONSTRAINT "organization_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_succession" ADD CONSTRAINT "organization_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_succession" ADD CONSTRAINT "organization_succession_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page" ADD CONSTRAINT "page_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accessibility_issue" ADD CONSTRAINT "accessibility_issue_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_coordinator_id_fkey" FOREIGN KEY ("coordinator_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_funder" ADD CONSTRAINT "programme_funder_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_funder" ADD CONSTRAINT "programme_funder_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_programme" ADD CONSTRAINT "project_programme_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_programme" ADD CONSTRAINT "project_programme_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_term" ADD CONSTRAINT "project_term_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_term" ADD CONSTRAINT "project_term_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_statement" ADD CONSTRAINT "project_statement_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_region" ADD CONSTRAINT "project_region_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_region" ADD CONSTRAINT "project_region_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_role" ADD CONSTRAINT "project_role_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_role" ADD CONSTRAINT "project_role_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_role" ADD CONSTRAINT "project_role_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_staffing" ADD CONSTRAINT "project_staffing_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_staffing" ADD CONSTRAINT "project_staffing_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_relation" ADD CONSTRAINT "project_relation_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_relation" ADD CONSTRAINT "project_relation_earlier_id_fkey" FOREIGN KEY ("earlier_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_relation" ADD CONSTRAINT "project_relation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "social_account" ADD CONSTRAINT "social_account_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record" ADD CONSTRAINT "record_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slug" ADD CONSTRAINT "slug_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_membership" ADD CONSTRAINT "region_membership_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_membership" ADD CONSTRAINT "region_membership_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alternative_name" ADD CONSTRAINT "alternative_name_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_record_id_revision_number_fkey" FOREIGN KEY ("record_id", "revision_number") REFERENCES "revision"("record_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_afterlife_organization_id_fkey" FOREIGN KEY ("afterlife_organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_afterlife_service_id_fkey" FOREIGN KEY ("afterlife_service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_organization" ADD CONSTRAINT "service_organization_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_organization" ADD CONSTRAINT "service_organization_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_project" ADD CONSTRAINT "service_project_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_project" ADD CONSTRAINT "service_project_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_region" ADD CONSTRAINT "service_region_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_region" ADD CONSTRAINT "service_region_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_location" ADD CONSTRAINT "service_location_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_location" ADD CONSTRAINT "service_location_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "location"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_term" ADD CONSTRAINT "service_term_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_term" ADD CONSTRAINT "service_term_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_source" ADD CONSTRAINT "fact_source_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_source" ADD CONSTRAINT "fact_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_gap" ADD CONSTRAINT "declared_gap_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_match" ADD CONSTRAINT "term_match_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_match" ADD CONSTRAINT "term_match_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;


