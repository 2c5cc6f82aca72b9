CREATE TYPE "EditorRole" AS ENUM ('viewer', 'contributor', 'publisher', 'administrator');
CREATE TYPE "EditorLinkKind" AS ENUM ('invitation', 'passwordReset');
CREATE TABLE "editor" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "totp_secret" TEXT,
    "last_totp_step" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),
    CONSTRAINT "editor_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "editor_grant" (
    "id" BIGSERIAL NOT NULL,
    "editor_id" TEXT NOT NULL,
    "organization_id" TEXT,
    "role" "EditorRole" NOT NULL,
    CONSTRAINT "editor_grant_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "editor_session" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "second_step_at" TIMESTAMPTZ(3),
    "proved_at" TIMESTAMPTZ(3),
    "new_totp_secret" TEXT,
    "browser" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "editor_session_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "editor_recovery_code" (
    "editor_id" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    CONSTRAINT "editor_recovery_code_pkey" PRIMARY KEY ("editor_id","code_hash")
);
CREATE TABLE "editor_link" (
    "token_hash" TEXT NOT NULL,
    "kind" "EditorLinkKind" NOT NULL,
    "editor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "editor_link_pkey" PRIMARY KEY ("token_hash")
);
CREATE TABLE "oidc_provider" (
    "id" TEXT NOT NULL,
    "organization_id" TEXT,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "secret_variable" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),
    CONSTRAINT "oidc_provider_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "editor_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "editor_identity_pkey" PRIMARY KEY ("issuer","subject")
);
CREATE TABLE "oidc_attempt" (
    "state_hash" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "verifier" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "invitation_hash" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "oidc_attempt_pkey" PRIMARY KEY ("state_hash")
);
CREATE TABLE "editor_key" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    CONSTRAINT "editor_key_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "editor_email_key" ON "editor"("email");
CREATE INDEX "editor_grant_organization_id_idx" ON "editor_grant"("organization_id");
CREATE UNIQUE INDEX "editor_grant_editor_id_organization_id_key" ON "editor_grant"("editor_id", "organization_id");
CREATE UNIQUE INDEX "editor_session_token_hash_key" ON "editor_session"("token_hash");
CREATE INDEX "editor_session_editor_id_idx" ON "editor_session"("editor_id");
CREATE INDEX "editor_link_editor_id_kind_idx" ON "editor_link"("editor_id", "kind");
CREATE UNIQUE INDEX "oidc_provider_issuer_key" ON "oidc_provider"("issuer");
CREATE INDEX "editor_identity_editor_id_idx" ON "editor_identity"("editor_id");
CREATE INDEX "oidc_attempt_provider_id_idx" ON "oidc_attempt"("provider_id");
CREATE INDEX "oidc_attempt_expires_at_idx" ON "oidc_attempt"("expires_at");
ALTER TABLE "editor_grant" ADD CONSTRAINT "editor_grant_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "editor_session" ADD CONSTRAINT "editor_session_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "editor_recovery_code" ADD CONSTRAINT "editor_recovery_code_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "editor_link" ADD CONSTRAINT "editor_link_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "editor_identity" ADD CONSTRAINT "editor_identity_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "oidc_attempt" ADD CONSTRAINT "oidc_attempt_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "oidc_provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One role a place, the whole portal being one; NULLs are not equal to one another in the index above.
CREATE UNIQUE INDEX "editor_grant_whole_portal" ON "editor_grant" ("editor_id") WHERE "organization_id" IS NULL;
ALTER TABLE "editor" ADD CONSTRAINT "editor_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');
ALTER TABLE "editor_key" ADD CONSTRAINT "editor_key_one_row" CHECK ("id" = 1);
ALTER TABLE "editor_key" ADD CONSTRAINT "editor_key_long" CHECK (char_length("key") >= 32);

-- A key of this database's own, from PostgreSQL's strong random source, so that a bare start needs no secret.
INSERT INTO "editor_key" ("id", "key")
  VALUES (1, encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));
