import type { IDToken } from "oauth4webapi";

/** How long a visit to a sign-in service may take. */
export const VISIT_MILLISECONDS = 10 * 60_000;

/** Ways of proving oneself that count as two steps (RFC 8176, OpenID Connect EAP). */
const strongWays = new Set(["mfa"]);
const strongClasses = new Set(["mfa", "http://schemas.openid.net/pape/policies/2007/06/multi-factor"]);

/** Two clocks may differ so much. */
const SKEW_MILLISECONDS = 30_000;

/** Whether the service says that two steps were taken. */
export function isStrong({ amr, acr }: IDToken): boolean {
  const ways = Array.isArray(amr) ? amr : [];
  return ways.some((way) => strongWays.has(String(way))) || strongClasses.has(String(acr));
}

/** Whether the service says that it asked the person after the visit began, and did not only remember them. */
export function isSignedInAfter({ expiresAt }: { expiresAt: Date }, { auth_time: at }: IDToken): boolean {
  const begun = expiresAt.getTime() - VISIT_MILLISECONDS;
  return typeof at === "number" && at * 1_000 >= begun - SKEW_MILLISECONDS;
}
