import { readerOf } from "@/lib/admin/answer-door";
import { answerForm } from "@/lib/admin/answer-form";
import { keepFormState, keepOnce } from "@/lib/admin/form-state";
import { faultOfProof } from "@/lib/admin/prove-form";
import { adminPaths } from "@/lib/admin-paths";
import { beginRenewal, finishRenewal } from "@/lib/editors/second-step";
import { requireSession } from "@/lib/editors/session";
import { seeOther } from "@/lib/platform/http/see-other";

/** Begins taking a new second step into use, or finishes it with the new app's code. */
export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const session = await requireSession(request.headers);
    const field = readerOf(form);
    if (field("vaihe") !== "uusi") {
      const fault = await faultOfProof(session, field, request.headers);
      if (!fault) await beginRenewal(session);
      return seeOther(adminPaths.ownSecondStep(fault ? { lomake: keepFormState(fault) } : {}));
    }
    const codes = await finishRenewal(session, { code: field("_koodi").slice(0, 40) });
    if (codes) {
      const avain = keepOnce(actor.id, codes);
      return seeOther(adminPaths.recoveryCodes({ avain, next: adminPaths.ownAccount({ tila: "vahvistus" }) }));
    }
    return seeOther(adminPaths.ownSecondStep({ lomake: keepFormState({ values: {}, problems: ["codeWrong"] }) }));
  });
}
