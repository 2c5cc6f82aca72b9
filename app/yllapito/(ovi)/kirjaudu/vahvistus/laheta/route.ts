import { answerDoor, seeOtherWith } from "@/lib/admin/answer-door";
import { keepFormState, keepOnce } from "@/lib/admin/form-state";
import { nextPath } from "@/lib/admin/next-path";
import { adminPaths } from "@/lib/admin-paths";
import { cookieHeader } from "@/lib/editors/cookie";
import { takeSecondStep } from "@/lib/editors/second-step";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerDoor(request, async (field) => {
    const next = nextPath(field("next"));
    const outcome = await takeSecondStep({ code: field("_koodi").slice(0, 40), headers: request.headers });
    switch (outcome.status) {
      case "signedIn": {
        const { token, device, editorId, recoveryCodes } = outcome;
        const path = recoveryCodes
          ? adminPaths.recoveryCodes({ avain: keepOnce(editorId, recoveryCodes), next })
          : next;
        return seeOtherWith(path, [cookieHeader(token), device]);
      }
      case "noFirstStep":
        return seeOther(adminPaths.signIn({ next, tila: "alusta" }));
      case "wrong":
        return seeOther(
          adminPaths.secondStep({ next, lomake: keepFormState({ values: {}, problems: ["codeWrong"] }) }),
        );
      case "tooMany": {
        const state = { values: {}, problems: ["tooMany"], waitSeconds: outcome.waitSeconds };
        return seeOther(adminPaths.secondStep({ next, lomake: keepFormState(state) }));
      }
    }
  });
}
