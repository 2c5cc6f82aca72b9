import { seeOtherWith } from "@/lib/admin/answer-door";
import { findFormState, keepFormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import { cookieHeader, expiredCookie, readCookie } from "@/lib/editors/cookie";
import { finishOidc, OIDC_COOKIE } from "@/lib/editors/oidc";
import { siteOrigin } from "@/lib/platform/http/site-origin";

type Props = { params: Promise<{ palvelu: string }> };

/** Where an organization's sign-in service sends the browser back. */
export async function GET(request: Request, { params }: Props) {
  const { palvelu } = await params;
  const { headers } = request;
  const state = readCookie(headers, OIDC_COOKIE);
  const returning = {
    providerId: palvelu,
    origin: siteOrigin(headers),
    answered: new URL(request.url),
    state,
    headers,
  };
  const outcome = await finishOidc(returning).catch(() => ({ status: "failed" as const }));
  const done = expiredCookie(OIDC_COOKIE);
  switch (outcome.status) {
    case "signedIn":
      return seeOtherWith(outcome.next, [cookieHeader(outcome.token), outcome.device, done]);
    case "secondStep":
      return seeOtherWith(adminPaths.secondStep({ next: outcome.next }), [cookieHeader(outcome.token), done]);
    case "proved":
      return seeOtherWith(pageAgain(outcome.next, []), [done]);
    case "notProved":
      return seeOtherWith(pageAgain(outcome.next, ["notProvedAtService"]), [done]);
    case "unknown":
      return seeOtherWith(adminPaths.signIn({ tila: "tuntematon" }), [done]);
    case "failed":
      return seeOtherWith(adminPaths.signIn({ tila: "palvelu" }), [done]);
  }
}

/** The page that asked for the proof, with what its form said and what came of the proof. */
function pageAgain(next: string, problems: string[]): string {
  const { pathname, searchParams } = new URL(next, "http://perhepolku.invalid");
  const before = findFormState(searchParams.get("lomake"));
  searchParams.delete("lomake");
  if (before || problems.length > 0)
    searchParams.set("lomake", keepFormState({ values: before?.values ?? {}, problems }));
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
