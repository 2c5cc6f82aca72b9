import { removeFeedback } from "@/lib/feedback/keep";
import { paths } from "@/lib/paths";
import { fileNotFound } from "@/lib/platform/http/download";
import { isFromOwnSite } from "@/lib/platform/http/same-site";
import { seeOther } from "@/lib/platform/http/see-other";

/** The secret in the address is the permission: whoever knows it has been the sender. */
export async function POST(request: Request, { params }: { params: Promise<{ secret: string }> }) {
  if (!isFromOwnSite(request.headers)) return new Response(null, { status: 403 });
  const isRemoved = await removeFeedback((await params).secret);
  return isRemoved ? seeOther(paths.feedbackDeleted()) : fileNotFound();
}
