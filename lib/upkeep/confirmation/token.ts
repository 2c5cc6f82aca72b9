import { createHash, randomBytes } from "node:crypto";

/** Fourteen days: a holiday fits in, and an old mail opens nothing. */
export const tokenDays = 14;

/** 256 random bits: nobody guesses it, and the database keeps only its hash. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): string {
  return createHash("sha256").update(`confirmation\n${token}`).digest("hex");
}
