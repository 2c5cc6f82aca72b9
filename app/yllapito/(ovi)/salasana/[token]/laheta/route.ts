import { answerDoor } from "@/lib/admin/answer-door";
import { keepFormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import { resetPassword } from "@/lib/editors/password-reset";
import { seeOther } from "@/lib/platform/http/see-other";

type Props = { params: Promise<{ token: string }> };

export function POST(request: Request, { params }: Props) {
  return answerDoor(request, async (field) => {
    const { token } = await params;
    const outcome = await resetPassword({ token, password: field("_uusi").slice(0, 512) });
    if (outcome.status === "changed") return seeOther(adminPaths.signIn({ tila: "vaihdettu" }));
    if (outcome.status === "noLink") return seeOther(adminPaths.newPassword(token));
    const lomake = keepFormState({ values: {}, problems: [outcome.fault] });
    return seeOther(adminPaths.newPassword(token, { lomake }));
  });
}
