import { readerOf } from "@/lib/admin/answer-door";
import { answerForm } from "@/lib/admin/answer-form";
import { keepFormState, type FormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import { changeOwnPassword, type ChangeOutcome } from "@/lib/editors/own-account";
import { requireSession } from "@/lib/editors/session";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerForm(request, async (_actor, form) => {
    const { headers } = request;
    const field = readerOf(form);
    const typed = { current: field("_nykyinen").slice(0, 512), next: field("_uusi").slice(0, 512), headers };
    const outcome = await changeOwnPassword(await requireSession(headers), typed);
    if (outcome.status === "changed") return seeOther(adminPaths.ownAccount({ tila: "salasana" }));
    return seeOther(adminPaths.ownAccount({ lomake: keepFormState(stateOf(outcome)) }));
  });
}

function stateOf(outcome: Exclude<ChangeOutcome, { status: "changed" }>): FormState {
  switch (outcome.status) {
    case "wrong":
      return { values: {}, problems: ["currentWrong"] };
    case "faulty":
      return { values: {}, problems: [outcome.fault] };
    case "tooMany":
      return { values: {}, problems: ["tooMany"], waitSeconds: outcome.waitSeconds };
  }
}
