import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { answerRecordVisitsCsv } from "@/lib/visits/answer";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerRecordVisitsCsv(await requireEditorPage(), (await params).id);
}
