import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { answerCsv } from "@/lib/exports/answer";

export async function GET(request: Request) {
  return answerCsv(await requireEditorPage(), new URL(request.url).searchParams);
}
