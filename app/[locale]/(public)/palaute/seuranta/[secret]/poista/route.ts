import { removeFeedback } from "@/lib/feedback/keep";
import { paths } from "@/lib/paths";
import { fileNotFound } from "@/lib/platform/http/download";
import { seeOther } from "@/lib/platform/http/see-other";

/** The secret in the address is the permission: whoever knows it has been the sender. */
export async function POST(_request: Request, { params }: { params: Promise<{ secret: string }> }) {
  const isRemoved = await removeFeedback((await params).secret);
  return isRemoved ? seeOther(paths.feedbackDeleted()) : fileNotFound();
}
