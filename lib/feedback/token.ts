import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A person needs some seconds to write; a form left open overnight is signed anew. */
export const tokenAge = { minimumMs: 3_000, maximumMs: 24 * 60 * 60 * 1_000 } as const;

export type TokenVerdict =
  { status: "valid" | "tooFast"; nonce: string; issuedAt: number } | { status: "tooOld" | "forged" };

/**
 * Signs a form: when it was given (milliseconds), a nonce of 128 random bits and what it is about, under HMAC-SHA-256
 * (RFC 2104). Looks like `<issuedAt, base 36>.<nonce>.<signature>`.
 */
export function issueToken(key: string, subject: string, now = Date.now()): string {
  const head = `${now.toString(36)}.${randomBytes(16).toString("base64url")}`;
  return `${head}.${signature(key, head, subject)}`;
}

export function judgeToken(key: string, token: string, subject: string, now = Date.now()): TokenVerdict {
  const [, issued, nonce, signed] = /^([0-9a-z]{1,11})\.([\w-]{22})\.([\w-]{43})$/.exec(token) ?? [];
  if (!issued || !nonce || !signed) return { status: "forged" };
  const expected = signature(key, `${issued}.${nonce}`, subject);
  if (!timingSafeEqual(Buffer.from(signed), Buffer.from(expected))) return { status: "forged" };
  const issuedAt = Number.parseInt(issued, 36);
  const age = now - issuedAt;
  if (age > tokenAge.maximumMs || age < 0) return { status: "tooOld" };
  return { status: age < tokenAge.minimumMs ? "tooFast" : "valid", nonce, issuedAt };
}

/**
 * The secret of the address by which a sender follows what was sent: 256 bits that only the key's holder can make of the
 * form's nonce, so that a form sent twice leads to the same address.
 */
export function followSecret(key: string, nonce: string): string {
  return createHmac("sha256", key).update(`follow\n${nonce}`).digest("base64url");
}

/** The form in which a secret is kept: it can be recognised, but not read back. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function signature(key: string, head: string, subject: string): string {
  return createHmac("sha256", key).update(`form\n${head}\n${subject}`).digest("base64url");
}
