import "server-only";
import { Secret, TOTP } from "otpauth";
import type { Database } from "@/lib/platform/db";

const STEP_SECONDS = 30;

/** A new secret of 160 bits, in base32 as people type it (RFC 4226 §4, R6). */
export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What a QR code tells an authenticator app. */
export function totpAddress(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  return totpOf(secret, { issuer, label: account }).toString();
}

/** The step of 30 seconds that the code is of: the present one or one beside it (RFC 6238 §5.2); null when of none. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1_000 / STEP_SECONDS) + delta;
}

/** Takes a step into use, once: of two who come with the same code at the same moment, one gets false (RFC 6238 §5.2). */
export async function takeStep(tx: Database, editorId: string, step: number): Promise<boolean> {
  const { count } = await tx.editor.updateMany({
    where: { id: editorId, lastTotpStep: { lt: step } },
    data: { lastTotpStep: step },
  });
  return count === 1;
}

function totpOf(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...names, secret, algorithm: "SHA1", digits: 6, period: STEP_SECONDS });
}
