import { answerForm } from "@/lib/admin/answer-form";
import { nameField } from "@/lib/admin/editor-form";
import { keepFormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import { changeOwnName } from "@/lib/editors/own-account";
import { requireSession } from "@/lib/editors/session";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerForm(request, async (_actor, form) => {
    const name = nameField.safeParse(form.get("nimi"));
    if (!name.success) {
      return seeOther(adminPaths.ownAccount({ lomake: keepFormState({ values: {}, problems: ["nameFaulty"] }) }));
    }
    await changeOwnName(await requireSession(request.headers), name.data);
    return seeOther(adminPaths.ownAccount({ tila: "nimi" }));
  });
}
