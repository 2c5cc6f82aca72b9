import { answerForm } from "@/lib/admin/answer-form";
import { adminPaths } from "@/lib/admin-paths";
import type { EditorActor } from "@/lib/editors/roles";
import { mailOrigin } from "@/lib/mail/origin";
import { Forbidden } from "@/lib/platform/errors";
import { seeOther } from "@/lib/platform/http/see-other";
import { confirmRecords } from "@/lib/upkeep/confirm-records";
import { askConfirmation } from "@/lib/upkeep/confirmation/ask";
import { dismissCorrections } from "@/lib/upkeep/corrections";
import { keepOutcome } from "@/lib/worklist/outcome";
import { partOfWord } from "@/lib/worklist/parts";

type Outcome = Parameters<typeof keepOutcome>[0];

/** The buttons of the worklist, of one record or of those that were chosen. */
export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const ids = form.getAll("tietue").filter((id): id is string => typeof id === "string");
    const word = String(form.get("lista") ?? "");
    const tehty = keepOutcome(await work(actor, String(form.get("toiminto")), ids));
    return seeOther(partOfWord(word) ? adminPaths.work(word, { tehty }) : adminPaths.home({ tehty }));
  });
}

async function work(actor: EditorActor, action: string, ids: string[]): Promise<Outcome> {
  if (ids.length === 0) return { done: "nothingChosen", count: 0, refused: [] };
  if (action === "kysy") return ask(actor, ids);
  if (action === "kasitelty") {
    const isDone = await dismissCorrections(actor, ids[0]!);
    return { done: "dismissed", count: 1, refused: isDone ? [] : [{ id: ids[0]!, reason: "notFound" }] };
  }
  const { confirmed, refused } = await confirmRecords(actor, ids);
  return { done: "confirmed", count: confirmed.length, refused };
}

async function ask(actor: EditorActor, ids: string[]): Promise<Outcome> {
  const refused: Outcome["refused"] = [];
  const asked: NonNullable<Outcome["asked"]> = [];
  for (const id of ids) {
    try {
      const outcome = await askConfirmation(actor, id, { origin: mailOrigin() });
      if (outcome.status === "asked") asked.push({ id, address: outcome.recipient });
      else refused.push({ id, reason: outcome.status });
    } catch (error) {
      if (!(error instanceof Forbidden)) throw error;
      refused.push({ id, reason: "forbidden" });
    }
  }
  return { done: "asked", count: asked.length, refused, asked };
}
