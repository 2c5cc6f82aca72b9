import { answerForm } from "@/lib/admin/answer-form";
import { openText } from "@/lib/imports/text/forms";
import { returnTyped } from "@/lib/imports/typed";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const outcome = await openText(actor, form);
    return seeOther("path" in outcome ? outcome.path : returnTyped(form, outcome.problem));
  });
}
