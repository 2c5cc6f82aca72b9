import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a cookie or a link: nobody guesses it, and the database keeps only its hash. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A token as it is kept. It is random, so that a plain digest of it tells nothing. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
