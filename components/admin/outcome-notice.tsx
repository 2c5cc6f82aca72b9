import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { adminMessages } from "@/lib/platform/i18n/admin-messages";

type Done = keyof typeof adminMessages.records.done;
type Problem = keyof typeof adminMessages.records.problem;

/** What came of the form that was sent last: it has the focus when the page opens. Words that are not known say nothing. */
export function OutcomeNotice({
  done,
  problem,
  children,
}: {
  done?: string | null;
  problem?: string | null;
  children?: ReactNode;
}) {
  const t = useTranslations("admin.records");
  const bad = problem && t.has(`problem.${problem}` as "problem.stale") ? (problem as Problem) : null;
  const good = !bad && done && t.has(`done.${done}` as "done.saved") ? (done as Done) : null;
  if (!bad && !good) return null;
  return (
    <div id="tulos" role={bad ? "alert" : "status"} tabIndex={-1} autoFocus>
      <Notice tone={bad ? "urgent" : "information"} title={bad ? t(`problem.${bad}`) : t(`done.${good!}`)}>
        {children}
      </Notice>
    </div>
  );
}
