import { answerForm } from "@/lib/admin/answer-form";
import { adminPaths } from "@/lib/admin-paths";
import { requireSession } from "@/lib/editors/session";
import { endOwnSessions } from "@/lib/editors/sessions";
import { seeOther } from "@/lib/platform/http/see-other";

/** Ends the session that is named, or all the others. */
export function POST(request: Request) {
  return answerForm(request, async (_actor, form) => {
    const which = form.get("istunto");
    const id = typeof which === "string" && which !== "" ? which : null;
    await endOwnSessions(await requireSession(request.headers), id);
    return seeOther(adminPaths.ownAccount({ tila: "istunnot" }));
  });
}
