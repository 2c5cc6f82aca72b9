import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** What came of the form that was sent last; words that are not known say nothing. */
export function TransferNotice({ done, problem }: { done?: string | null; problem?: string | null }) {
  const t = useTranslations("admin.transfer");
  const key = problem ? `problem.${problem}` : `done.${done}`;
  if (!t.has(key as "done.undone")) return null;
  return (
    <div id="tulos" role={problem ? "alert" : "status"} tabIndex={-1} autoFocus>
      <Notice tone={problem ? "urgent" : "information"}>
        <p className="font-bold">{t(key as "done.undone")}</p>
      </Notice>
    </div>
  );
}
