/** The site's own origin for absolute addresses: `PUBLIC_URL` where an operator has set it, else the host that was asked. */
export function siteOrigin(headers: Headers): string {
  const configured = process.env.PUBLIC_URL;
  if (configured) return new URL(configured).origin;
  return `http://${headers.get("host") ?? "localhost"}`;
}
