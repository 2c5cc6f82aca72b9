import { answerDoor, seeOtherWith } from "@/lib/admin/answer-door";
import { keepFormState } from "@/lib/admin/form-state";
import { nextPath } from "@/lib/admin/next-path";
import { adminPaths } from "@/lib/admin-paths";
import { cookieHeader } from "@/lib/editors/cookie";
import { signIn } from "@/lib/editors/sign-in";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerDoor(request, async (field) => {
    const next = nextPath(field("next"));
    const email = field("sahkoposti").slice(0, 254);
    const { headers } = request;
    const outcome = await signIn({ email, password: field("_salasana").slice(0, 512), headers });
    if (outcome.status === "secondStep") {
      return seeOtherWith(adminPaths.secondStep({ next }), [cookieHeader(outcome.token)]);
    }
    const waitSeconds = outcome.status === "tooMany" ? outcome.waitSeconds : null;
    const lomake = keepFormState({ values: { sahkoposti: email }, problems: [outcome.status], waitSeconds });
    return seeOther(adminPaths.signIn({ next, lomake }));
  });
}
