import { answerForm } from "@/lib/admin/answer-form";
import { adminPaths } from "@/lib/admin-paths";
import { tidyText } from "@/lib/feedback/form";
import { exceptLink } from "@/lib/links/exceptions";
import { seeOther } from "@/lib/platform/http/see-other";

const longestReason = 300;

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const nayta = String(form.get("nayta") ?? "");
    const back = (tila: string) => seeOther(adminPaths.links({ nayta, tila }));
    const isAgain = form.get("toiminto") === "takaisin";
    const reason = isAgain ? null : tidyText(String(form.get("syy") ?? "")).slice(0, longestReason);
    if (reason === "") return back("syy");
    const isDone = await exceptLink(actor, { url: String(form.get("osoite") ?? ""), reason });
    return back(isDone ? (isAgain ? "takaisin" : "poikkeus") : "ei");
  });
}
