import { TOTP } from "otpauth";

/** What an authenticator app shows at a time. */
export const codeAt = (secret: string, now: Date) => new TOTP({ secret }).generate({ timestamp: now.getTime() });
