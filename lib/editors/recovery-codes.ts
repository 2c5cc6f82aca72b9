import "server-only";
import { randomInt } from "node:crypto";
import type { Database } from "@/lib/platform/db";
import { hashCode } from "./secret";

const COUNT = 10;
/** No letters that look like digits. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** Makes ten new codes (59 bits each) in place of the old ones. They are shown once; their digests are kept. */
export async function renewRecoveryCodes(tx: Database, key: string, editorId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await tx.editorRecoveryCode.deleteMany({ where: { editorId } });
  await tx.editorRecoveryCode.createMany({
    data: codes.map((code) => ({ editorId, codeHash: hashCode(key, plain(code)) })),
  });
  return codes;
}

/** Uses a code up; false when it is not one of the editor's, or has been used. */
export async function takeRecoveryCode(tx: Database, key: string, editorId: string, code: string): Promise<boolean> {
  const where = { editorId, codeHash: hashCode(key, plain(code)) };
  return (await tx.editorRecoveryCode.deleteMany({ where })).count === 1;
}

export const looksLikeRecoveryCode = (code: string) => plain(code).length === GROUPS * GROUP_LENGTH;

const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, "");

function newCode(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
