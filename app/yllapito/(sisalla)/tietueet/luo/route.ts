import { answerForm } from "@/lib/admin/answer-form";
import { createFromForm } from "@/lib/admin/create-record";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => seeOther(await createFromForm(actor, form)));
}
