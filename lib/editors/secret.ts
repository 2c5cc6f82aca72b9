import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { db, type Database } from "@/lib/platform/db";
import { environment } from "@/lib/platform/env";

let kept: string | null = null;

/** The key of the editors' secrets: `EDITORS_SECRET`, else the one that this database was given when it was made. */
export async function editorsKey(client: Database = db): Promise<string> {
  const { EDITORS_SECRET } = environment();
  if (EDITORS_SECRET) return EDITORS_SECRET;
  kept ??= (await client.editorKey.findUniqueOrThrow({ where: { id: 1 } })).key;
  return kept;
}

/** A short secret, such as a recovery code, as it is kept: a keyed digest. */
export const hashCode = (key: string, code: string) =>
  createHmac("sha256", keyFor(key, "codes")).update(code).digest("base64url");

/** Seals a secret with AES-256-GCM: nonce, tag and text, in base64url. */
export function seal(key: string, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(key, "seal"), nonce);
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
}

/** Opens what `seal` has closed. Throws when the key is another one or the text has been changed. */
export function unseal(key: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(key, "seal"), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

function keyFor(key: string, use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "perhepolku", use, 32));
}
