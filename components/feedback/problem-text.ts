import { useTranslations } from "next-intl";
import { feedbackLimits } from "@/lib/feedback/form";

const limitOf: Record<string, number> = {
  messageTooLong: feedbackLimits.message,
  suggestionTooLong: feedbackLimits.suggestion,
  nameTooLong: feedbackLimits.name,
};

/** The sentence for a reason; it tells how long the text is and may be. */
export function useProblemText(messageLength: number): (reason: string) => string {
  const t = useTranslations("feedback.problem");
  return (reason) => t(reason as "messageMissing", { length: messageLength, max: limitOf[reason] ?? 0 });
}
