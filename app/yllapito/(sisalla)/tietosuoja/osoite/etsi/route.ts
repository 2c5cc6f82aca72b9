import { answerForm } from "@/lib/admin/answer-form";
import { keepFormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import { assertMay } from "@/lib/editors/policy";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    assertMay(actor, "privacy.erase", "portal");
    const email = String(form.get("osoite") ?? "").trim();
    if (email === "") return seeOther(adminPaths.privacy());
    return seeOther(adminPaths.byEmail({ avain: keepFormState({ values: { email }, problems: [] }) }));
  });
}
