import { answerForm } from "@/lib/admin/answer-form";
import { keepFormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import { seeOther } from "@/lib/platform/http/see-other";
import { eraseByEmail } from "@/lib/retention/by-email";

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const email = String(form.get("osoite") ?? "");
    if (form.get("varma") !== "1") {
      const avain = keepFormState({ values: { email }, problems: [] });
      return seeOther(adminPaths.byEmail({ avain, tila: "epavarma" }));
    }
    const outcome = await eraseByEmail(actor, email);
    return seeOther(
      outcome.status === "erased"
        ? adminPaths.privacy({ tila: "osoite" })
        : adminPaths.privacy({ tila: "este", tietue: outcome.recordId }),
    );
  });
}
