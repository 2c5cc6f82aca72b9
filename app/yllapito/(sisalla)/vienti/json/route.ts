import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { answerJson } from "@/lib/exports/answer";

export async function GET(request: Request) {
  return answerJson(await requireEditorPage(), new URL(request.url).searchParams);
}
