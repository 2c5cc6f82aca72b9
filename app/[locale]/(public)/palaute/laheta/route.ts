import { handOver } from "@/lib/feedback/again";
import { fieldNames, readForm, type FormValues, type Problem } from "@/lib/feedback/form";
import { sendFeedback, type Refusal } from "@/lib/feedback/send";
import { paths } from "@/lib/paths";
import { ownPageResponse } from "@/lib/platform/http/own-page";
import { isFromOwnSite } from "@/lib/platform/http/same-site";
import { seeOther } from "@/lib/platform/http/see-other";

const statuses: Record<string, number> = { review: 200, tooMany: 429, crossSite: 403, databaseAway: 503 };

export function GET() {
  return seeOther(paths.feedback());
}

/** Keeps the feedback and leads to the page that follows it, or answers with the form as it was filled in. */
export async function POST(request: Request) {
  const values = readForm(await request.formData().catch(() => null));
  if (!isFromOwnSite(request.headers)) return formAgain(values, refusedFor("crossSite", values));
  try {
    const outcome = await sendFeedback({ values, headers: request.headers });
    return outcome.status === "sent" ? seeOther(paths.feedbackFollow(outcome.secret)) : formAgain(values, outcome);
  } catch (error) {
    // The name only: a database error may quote what was to be written.
    console.error("feedback:", error instanceof Error ? error.name : typeof error);
    return formAgain(values, refusedFor("databaseAway", values));
  }
}

function refusedFor(reason: string, { token }: FormValues): Refusal {
  return { status: "refused", problems: [{ field: null, reason }], token, waitSeconds: null };
}

function formAgain(values: FormValues, { problems, token, waitSeconds }: Refusal) {
  const hasDatabase = !problems.some(({ reason }) => reason === "databaseAway");
  const typed = { ...values, token, trap: "", proof: "" } satisfies Record<keyof typeof fieldNames, string>;
  const key = handOver({ values: typed, problems, waitSeconds, hasDatabase });
  const retryAfter = waitSeconds ?? (hasDatabase ? null : 60);
  return ownPageResponse(paths.feedbackAgain(key), statusOf(problems), {
    ...(retryAfter !== null && { "retry-after": String(retryAfter) }),
  });
}

function statusOf(problems: Problem[]): number {
  return statuses[problems[0]?.reason ?? ""] ?? 422;
}
