import { environment } from "@/lib/platform/env";

/** The site's own origin for absolute addresses: `PUBLIC_URL` where an operator has set it, else the host that was asked. */
export function siteOrigin(headers: Headers): string {
  const { PUBLIC_URL } = environment();
  return PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://${headers.get("host") ?? "localhost"}`;
}
