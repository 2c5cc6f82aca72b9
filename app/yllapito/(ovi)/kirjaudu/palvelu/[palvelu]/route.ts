import { seeOtherWith } from "@/lib/admin/answer-door";
import { nextPath } from "@/lib/admin/next-path";
import { adminPaths } from "@/lib/admin-paths";
import { cookieHeader } from "@/lib/editors/cookie";
import { beginOidc, OIDC_COOKIE } from "@/lib/editors/oidc";
import { findSession } from "@/lib/editors/session";
import { seeOther } from "@/lib/platform/http/see-other";
import { siteOrigin } from "@/lib/platform/http/site-origin";

type Props = { params: Promise<{ palvelu: string }> };

/** Leads to an organization's sign-in service. A link and not a form: browsers stop a form that ends on another site. */
export async function GET(request: Request, { params }: Props) {
  const { palvelu } = await params;
  const query = new URL(request.url).searchParams;
  const proves = query.has("vahvista");
  const session = proves ? await findSession(request.headers).catch(() => null) : null;
  if (proves && !session?.hasSecondStep) return seeOther(adminPaths.signIn({ next: nextPath(query.get("next")) }));
  const begun = await beginOidc({
    providerId: palvelu,
    origin: siteOrigin(request.headers),
    next: nextPath(query.get("next")),
    invitation: query.get("kutsu"),
    proofOf: session,
  }).catch(() => null);
  if (!begun) return seeOther(adminPaths.signIn({ tila: "palvelu" }));
  return seeOtherWith(begun.location, [cookieHeader(begun.state, OIDC_COOKIE, 600)]);
}
