import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { answerVisitedCsv } from "@/lib/visits/answer";
import { periodParameter } from "@/lib/visits/period";

export async function GET(request: Request) {
  const days = periodParameter.parse(new URL(request.url).searchParams.get("paivia"));
  return answerVisitedCsv(await requireEditorPage(), days);
}
