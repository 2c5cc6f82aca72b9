import { answerPreview } from "@/lib/admin/answer-preview";
import { findRecordKind } from "@/lib/content/admin-queries";
import { requireEditor } from "@/lib/editors/session";

type Context = { params: Promise<{ id: string }> };

/** The page that a draft would be, for the frames of the preview. */
export async function GET(request: Request, { params }: Context) {
  const { id } = await params;
  return answerPreview(async () => {
    const editor = await requireEditor(request.headers);
    return (await findRecordKind(editor, id)) && { recordId: id };
  });
}
