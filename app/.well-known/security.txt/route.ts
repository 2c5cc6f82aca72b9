import { environment } from "@/lib/platform/env";
import { siteOrigin } from "@/lib/platform/http/site-origin";
import { securityTxt } from "@/lib/security/security-txt";

export const dynamic = "force-dynamic";

/** Whom to tell of a hole; not there until an operator has said it by `SECURITY_CONTACT`. */
export function GET(request: Request): Response {
  const contact = environment().SECURITY_CONTACT;
  if (!contact) return new Response(null, { status: 404 });
  const canonical = siteOrigin(request.headers) + new URL(request.url).pathname;
  return new Response(securityTxt({ contact, canonical, now: new Date() }), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
