import { answerDoor, seeOtherWith } from "@/lib/admin/answer-door";
import { keepFormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import { cookieHeader } from "@/lib/editors/cookie";
import { acceptInvitation } from "@/lib/editors/invitation";
import { seeOther } from "@/lib/platform/http/see-other";

type Props = { params: Promise<{ token: string }> };

export function POST(request: Request, { params }: Props) {
  return answerDoor(request, async (field) => {
    const { token } = await params;
    const password = field("_uusi").slice(0, 512);
    const outcome = await acceptInvitation({ token, password, headers: request.headers });
    if (outcome.status === "secondStep") return seeOtherWith(adminPaths.secondStep(), [cookieHeader(outcome.token)]);
    if (outcome.status === "noLink") return seeOther(adminPaths.invitation(token));
    const lomake = keepFormState({ values: {}, problems: [outcome.fault] });
    return seeOther(adminPaths.invitation(token, { lomake }));
  });
}
