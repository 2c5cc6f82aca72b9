import { answerForm } from "@/lib/admin/answer-form";
import { adminPaths } from "@/lib/admin-paths";
import { tidyText } from "@/lib/feedback/form";
import { seeOther } from "@/lib/platform/http/see-other";
import { addSynonym } from "@/lib/terms/add-synonym";

const notes = { added: "lisatty", there: "on-jo", obstacles: "ei-kelpaa", notFound: "ei-ole" } as const;

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const text = (name: string) => tidyText(String(form.get(name) ?? "")).slice(0, 60);
    const [word, newWord] = [text("sana"), text("uusi")];
    const termId = String(form.get("termi") ?? "");
    const { status } = await addSynonym(actor, { word, target: termId ? { termId } : { newWord } });
    const tila = notes[status];
    return seeOther(
      status === "added" ? adminPaths.misses({ tila }) : adminPaths.addSynonym({ sana: word, haku: newWord, tila }),
    );
  });
}
