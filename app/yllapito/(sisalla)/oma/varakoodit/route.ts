import { readerOf } from "@/lib/admin/answer-door";
import { answerForm } from "@/lib/admin/answer-form";
import { keepFormState, keepOnce } from "@/lib/admin/form-state";
import { faultOfProof } from "@/lib/admin/prove-form";
import { adminPaths } from "@/lib/admin-paths";
import { newRecoveryCodes } from "@/lib/editors/second-step";
import { requireSession } from "@/lib/editors/session";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const session = await requireSession(request.headers);
    const fault = await faultOfProof(session, readerOf(form), request.headers);
    if (fault) return seeOther(adminPaths.ownAccount({ lomake: keepFormState(fault) }));
    const avain = keepOnce(actor.id, await newRecoveryCodes(session));
    return seeOther(adminPaths.recoveryCodes({ avain, next: adminPaths.ownAccount() }));
  });
}
