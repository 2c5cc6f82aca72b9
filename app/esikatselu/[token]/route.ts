import { answerPreview } from "@/lib/admin/answer-preview";
import { findSharedPreview } from "@/lib/content/shared-preview";

type Context = { params: Promise<{ token: string }> };

/** A draft's page for whoever has been given the link, until it expires. */
export async function GET(_request: Request, { params }: Context) {
  const { token } = await params;
  return answerPreview(() => findSharedPreview(token));
}
