/** `__Host-`: browsers take it only with Secure, for this host alone and for every path (RFC 6265bis §4.1.3.2). */
export const SESSION_COOKIE = "__Host-perhepolku";

const ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=Lax";

/** The value of a cookie in a request; null when there is none, or more than one of the name. */
export function readCookie(headers: Headers, name = SESSION_COOKIE): string | null {
  const values = (headers.get("cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 && values[0] !== "" ? values[0]! : null;
}

/** A cookie that lasts until the browser is closed, or for so many seconds; the session's own limits are in the database. */
export function cookieHeader(value: string, name = SESSION_COOKIE, maxAgeSeconds?: number): string {
  const age = maxAgeSeconds === undefined ? "" : `; Max-Age=${maxAgeSeconds}`;
  return `${name}=${value}; ${ATTRIBUTES}${age}`;
}

export const expiredCookie = (name = SESSION_COOKIE) => cookieHeader("", name, 0);
