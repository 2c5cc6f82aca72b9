import { answerForm } from "@/lib/admin/answer-form";
import { adminPaths } from "@/lib/admin-paths";
import { fileNotFound } from "@/lib/platform/http/download";
import { seeOther } from "@/lib/platform/http/see-other";
import { removePerson } from "@/lib/retention/remove-person";

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const id = String(form.get("id") ?? "");
    if (form.get("varma") !== "1") return seeOther(adminPaths.removePerson({ id, tila: "epavarma" }));
    const outcome = await removePerson(actor, id);
    if (outcome.status === "notFound") return fileNotFound();
    return seeOther(
      outcome.status === "removed"
        ? adminPaths.privacy({ tila: "henkilo" })
        : adminPaths.privacy({ tila: "este", tietue: outcome.recordId }),
    );
  });
}
