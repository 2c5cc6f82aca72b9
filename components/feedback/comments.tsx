import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { emptyForm } from "@/lib/feedback/form";
import type { Comment } from "@/lib/feedback/queries";
import { subjectText, type SubjectKey } from "@/lib/feedback/subject";
import { dayInFinland } from "@/lib/platform/dates/today";
import { formatDay } from "@/lib/platform/format/dates";
import { FeedbackForm } from "./feedback-form";
import { PlainText } from "./plain-text";

/** The comments that the editors have let out, and the form for one more. The page is alike for everybody, so its form has no token. */
export function Comments({ subject, comments }: { subject: SubjectKey; comments: Comment[] }) {
  const t = useTranslations("feedback.comments");
  return (
    <Section id="kommentit" title={t("title")}>
      {comments.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="divide-y divide-border/50 border-y border-border/50">
          {comments.map(({ id, message, senderName, createdAt }) => (
            <li key={String(id)} className="py-4">
              <p className="text-sm text-soft">
                <strong className="text-ink" dir="auto">
                  {senderName ?? t("anonymous")}
                </strong>
                , {formatDay(dayInFinland(createdAt))}
              </p>
              <PlainText>{message}</PlainText>
            </li>
          ))}
        </ul>
      )}
      <details className="mt-4 print:hidden">
        <summary className="print:hidden min-h-11 w-fit content-center font-semibold underline underline-offset-4">
          {t("write")}
        </summary>
        <div className="mt-3">
          <FeedbackForm values={{ ...emptyForm, kind: "comment", subject: subjectText(subject) }} />
        </div>
      </details>
    </Section>
  );
}
