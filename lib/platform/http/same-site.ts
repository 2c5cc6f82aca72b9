/**
 * True when a form was sent from a page of ours. Browsers say so by Sec-Fetch-Site (Fetch Metadata); older ones by Origin,
 * which must then be the host that was asked. A request that says neither is not ours.
 */
export function isFromOwnSite(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
