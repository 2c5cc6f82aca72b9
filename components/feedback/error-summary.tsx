import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { fieldNames, type Problem } from "@/lib/feedback/form";
import { useProblemText } from "./problem-text";

type Props = { problems: Problem[]; waitSeconds: number | null; messageLength: number };

/** Why a form came back. It has the focus when the page opens, and leads to each field that is to be mended. */
export function ErrorSummary({ problems, waitSeconds, messageLength }: Props) {
  const t = useTranslations("feedback");
  const textOf = useProblemText(messageLength);
  if (problems.length === 0) return null;
  return (
    <div id="tarkista" role="alert" tabIndex={-1} autoFocus className="max-w-measure">
      <Notice tone="urgent" title={t("problemsTitle")}>
        <ul>
          {problems.map(({ field, reason }) => (
            <li key={reason}>{field ? <a href={`#${fieldNames[field]}`}>{textOf(reason)}</a> : textOf(reason)}</li>
          ))}
        </ul>
        {waitSeconds !== null && <p>{t("waitHint", { minutes: Math.ceil(waitSeconds / 60) })}</p>}
      </Notice>
    </div>
  );
}
