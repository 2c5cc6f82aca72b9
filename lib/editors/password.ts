import "server-only";
import { randomBytes } from "node:crypto";
import { argon2id, argon2Verify } from "hash-wasm";

/** RFC 9106 with OWASP's least memory: 19 MiB, two passes. */
const COST = { parallelism: 1, iterations: 2, memorySize: 19_456, hashLength: 32 } as const;

export function hashPassword(password: string): Promise<string> {
  return argon2id({ ...COST, password: plain(password), salt: randomBytes(16), outputType: "encoded" });
}

let nobodys: Promise<string> | null = null;

/** Whether the password is the hash's. Without a hash it works as long and says no, so that nobody learns who is known. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const right = await argon2Verify({
    password: plain(password),
    hash: hash ?? (await (nobodys ??= hashPassword(randomBytes(16).toString("hex")))),
  });
  return right && hash !== null;
}

/** The same characters from every keyboard (RFC 8265 §4.2). */
const plain = (password: string) => password.normalize("NFC");
