import { mailOrigin } from "@/lib/mail/origin";
import { paths } from "@/lib/paths";
import { isFromOwnSite } from "@/lib/platform/http/same-site";
import { seeOther } from "@/lib/platform/http/see-other";
import { renewConfirmation } from "@/lib/upkeep/confirmation/answer";
import { hasRoomForAnswer } from "@/lib/upkeep/confirmation/limits";

/** Answers the same whether or not a mail goes out. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }) {
  if (!isFromOwnSite(request.headers)) return new Response(null, { status: 403 });
  const { token } = await params;
  if (await hasRoomForAnswer(request.headers)) await renewConfirmation(token, { origin: mailOrigin() });
  return seeOther(`${paths.confirmation(token)}?uusi=1`);
}
