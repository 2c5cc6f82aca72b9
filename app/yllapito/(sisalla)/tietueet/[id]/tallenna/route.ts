import { answerForm } from "@/lib/admin/answer-form";
import { fileNotFound } from "@/lib/platform/http/download";
import { saveRecordForm } from "@/lib/admin/save-record";
import { seeOther } from "@/lib/platform/http/see-other";

type Context = { params: Promise<{ id: string }> };

export async function POST(request: Request, { params }: Context) {
  const { id } = await params;
  return answerForm(request, async (actor, form) => {
    const path = await saveRecordForm(actor, id, form);
    return path ? seeOther(path) : fileNotFound();
  });
}
