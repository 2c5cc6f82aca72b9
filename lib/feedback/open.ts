import "server-only";
import { emptyForm, type FormValues } from "./form";
import { feedbackKey } from "./key";
import { findSubject, type FeedbackSubject } from "./queries";
import { isCommented, parseField, parseSubject, subjectText } from "./subject";
import { issueToken } from "./token";

/**
 * A new form for what the address names: a record, one of its facts, a comment on it. An unknown record gives the form for
 * any feedback.
 */
export async function openForm(
  about: string | null,
  fact: string | null,
  purpose: string | null,
): Promise<{ values: FormValues; subject: FeedbackSubject | null }> {
  const wanted = parseSubject(about);
  const field = wanted && parseField(wanted.noun, fact);
  const subject = wanted && (await findSubject(wanted, field));
  const key = subject ? subjectText(subject) : "";
  const isComment = subject !== null && isCommented(subject.noun) && purpose === "kommentti";
  const kind = isComment ? "comment" : subject ? "error" : "general";
  const token = issueToken(await feedbackKey(), key);
  return { values: { ...emptyForm, kind, subject: key, field: field ?? "", token }, subject };
}
