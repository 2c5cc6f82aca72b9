import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { FormValues, Problem } from "@/lib/feedback/form";
import type { FeedbackSubject } from "@/lib/feedback/queries";
import { paths } from "@/lib/paths";
import { ErrorSummary } from "./error-summary";
import { FeedbackForm } from "./feedback-form";
import { SubjectBox } from "./subject-box";

type Props = {
  values: FormValues;
  subject: FeedbackSubject | null;
  problems?: Problem[];
  waitSeconds?: number | null;
};

export type FeedbackStep = "error" | "general" | "comment" | "review" | "again";

/** Which words the page has: those of a new form, of a comment's second look, or of a form that came back. */
export function stepOf({ values, problems = [] }: Pick<Props, "values" | "problems">): FeedbackStep {
  if (problems.length === 0) return values.kind === "error" || values.kind === "comment" ? values.kind : "general";
  return problems.every(({ reason }) => reason === "review") ? "review" : "again";
}

export function FeedbackPageView({ values, subject, problems = [], waitSeconds = null }: Props) {
  const t = useTranslations("feedback");
  const step = stepOf({ values, problems });
  const messageLength = values.message.length;
  const shown = problems.filter(({ reason }) => reason !== "review");
  return (
    <>
      <PageHeader title={t(`title.${step}`)} lead={t(`lead.${step}`)} />
      <ErrorSummary problems={shown} waitSeconds={waitSeconds} messageLength={messageLength} />
      {problems.length === 0 && values.kind !== "comment" && (
        <Notice>
          <p>
            {t("notUrgent")} <a href={paths.helplines()}>{t("toHelplines")}</a>
          </p>
        </Notice>
      )}
      {subject && <SubjectBox subject={subject} />}
      <FeedbackForm values={values} problems={shown} messageLength={messageLength} />
    </>
  );
}
