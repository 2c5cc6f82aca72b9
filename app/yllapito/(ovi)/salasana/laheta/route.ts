import { answerDoor } from "@/lib/admin/answer-door";
import { adminPaths } from "@/lib/admin-paths";
import { askNewPassword } from "@/lib/editors/password-reset";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerDoor(request, async (field) => {
    await askNewPassword({ email: field("sahkoposti").slice(0, 254), headers: request.headers });
    return seeOther(adminPaths.askPassword({ tila: "lahetetty" }));
  });
}
