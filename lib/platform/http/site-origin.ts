import { environment } from "@/lib/platform/env";

/** The site's own origin for absolute addresses: `PUBLIC_URL` where an operator has set it, else the host that was asked. */
export function siteOrigin(headers: Headers): string {
  const { PUBLIC_URL } = environment();
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  // The front lets the forwarding headers of a trusted proxy through, and nobody else's.
  const scheme = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  const asked = `${scheme}://${headers.get("x-forwarded-host") ?? headers.get("host")}`;
  return URL.canParse(asked) ? new URL(asked).origin : "http://localhost";
}
