import { paths } from "@/lib/paths";
import { isFromOwnSite } from "@/lib/platform/http/same-site";
import { seeOther } from "@/lib/platform/http/see-other";
import { handOverAnswer } from "@/lib/upkeep/confirmation/again";
import { answerConfirmation } from "@/lib/upkeep/confirmation/answer";
import { readAnswers, thanksWords, type AnswerProblem } from "@/lib/upkeep/confirmation/answer-form";
import { hasRoomForAnswer } from "@/lib/upkeep/confirmation/limits";
import { findConfirmation } from "@/lib/upkeep/confirmation/queries";

type Context = { params: Promise<{ token: string }> };

/** Leads back to the link's own page, which says what became of the answer, or gives it back as it was typed. */
export async function POST(request: Request, { params }: Context) {
  if (!isFromOwnSite(request.headers)) return new Response(null, { status: 403 });
  const { token } = await params;
  const form = await request.formData().catch(() => new FormData());
  const found = await findConfirmation(token);
  const typed = readAnswers(form, found?.contacts ?? []);
  const again = (problems: AnswerProblem[]) =>
    seeOther(`${paths.confirmation(token)}?kesken=${handOverAnswer({ typed, problems })}`);
  if (!(await hasRoomForAnswer(request.headers))) return again([{ contactId: null, field: null, reason: "tooMany" }]);
  const outcome = await answerConfirmation({ token, typed });
  if (outcome.status === "refused") return again(outcome.problems);
  if (outcome.status === "closed") return seeOther(paths.confirmation(token));
  const told = (["confirmed", "corrected"] as const).filter((what) => outcome[what] > 0);
  return seeOther(`${paths.confirmation(token)}?kiitos=${told.map((what) => thanksWords[what]).join("-")}`);
}
