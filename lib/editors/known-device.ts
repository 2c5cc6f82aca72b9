import "server-only";
import { randomBytes, timingSafeEqual } from "node:crypto";
import { cookieHeader, readCookie } from "./cookie";
import { hashCode } from "./secret";

const DEVICE_COOKIE = "__Host-perhepolku-laite";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * A browser where the editor has signed in before: its attempts are counted apart from strangers', who therefore cannot
 * keep an editor out by guessing. It opens nothing by itself.
 */
export function knownDevice(key: string, email: string, headers: Headers): string | null {
  const [name = "", mark = ""] = readCookie(headers, DEVICE_COOKIE)?.split(".") ?? [];
  const right = Buffer.from(markOf(key, email, name));
  const given = Buffer.from(mark);
  return given.length === right.length && timingSafeEqual(given, right) ? name : null;
}

export function deviceCookie(key: string, email: string): string {
  const name = randomBytes(12).toString("base64url");
  return cookieHeader(`${name}.${markOf(key, email, name)}`, DEVICE_COOKIE, YEAR_SECONDS);
}

const markOf = (key: string, email: string, name: string) => hashCode(key, `device\n${email}\n${name}`);
