import { answerForm } from "@/lib/admin/answer-form";
import { adminPaths } from "@/lib/admin-paths";
import type { EditorActor } from "@/lib/editors/roles";
import { feedbackLimits, tidyText } from "@/lib/feedback/form";
import {
  answerFeedback,
  applySuggestion,
  deleteFeedback,
  moderateComment,
  setFeedbackStatus,
  type HandleOutcome,
} from "@/lib/feedback/handle";
import { parseMessageId } from "@/lib/feedback/queue";
import { mailOrigin } from "@/lib/mail/origin";
import { fileNotFound } from "@/lib/platform/http/download";
import { seeOther } from "@/lib/platform/http/see-other";

type Props = { params: Promise<{ id: string }> };
type Text = (name: string) => string;

/** Each button of a message's page: what it does, and the word by which the page tells of it. Null: no such message. */
const actions = new Map<string, (actor: EditorActor, id: bigint, text: Text) => Promise<string | null>>([
  ["vastaa", answer],
  ["vie", apply],
  ["julkaise", async (actor, id) => noteOf(await moderateComment(actor, { id, verdict: "published" }), "kommentti")],
  ["hylkaa", async (actor, id) => noteOf(await moderateComment(actor, { id, verdict: "rejected" }), "kommentti")],
  ["kasittelyyn", async (actor, id) => noteOf(await setFeedbackStatus(actor, { id, status: "inProgress" }), "tila")],
  ["odottamaan", async (actor, id) => noteOf(await setFeedbackStatus(actor, { id, status: "received" }), "tila")],
  ["poista", async (actor, id) => noteOf(await deleteFeedback(actor, id), "poistettu")],
]);

export function POST(request: Request, { params }: Props) {
  return answerForm(request, async (actor, form) => {
    const id = parseMessageId((await params).id);
    const action = actions.get(String(form.get("toiminto")));
    if (id === null || !action) return fileNotFound();
    const note = await action(actor, id, (name) =>
      tidyText(String(form.get(name) ?? "")).slice(0, feedbackLimits.message),
    );
    if (note === null) return fileNotFound();
    return seeOther(
      note === "poistettu"
        ? adminPaths.feedback({ tila: "waiting", tehty: note })
        : adminPaths.feedbackMessage(id, { tila: note }),
    );
  });
}

async function answer(actor: EditorActor, id: bigint, text: Text) {
  const answer = text("vastaus");
  if (answer === "") return "vastaus-puuttuu";
  return noteOf(await answerFeedback(actor, { id, answer, origin: mailOrigin() }), "vastattu");
}

async function apply(actor: EditorActor, id: bigint, text: Text) {
  const { status } = await applySuggestion(actor, { id, text: text("teksti") });
  if (status === "notFound") return null;
  return { drafted: "luonnos", notText: "ei-tekstia", unfit: "ei-kelpaa", nothingToApply: "ei-nyt" }[status];
}

const noteOf = ({ status }: HandleOutcome, done: string): string | null =>
  status === "notFound" ? null : status === "notNow" ? "ei-nyt" : done;
