-- A visit to a sign-in service that proves anew that the editor of a session is there.
ALTER TABLE "oidc_attempt" ADD COLUMN "proof_session_id" TEXT;
