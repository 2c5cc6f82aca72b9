import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { adminPaths } from "@/lib/admin-paths";
import { formatMoment } from "@/lib/platform/format/moment";

/** Tells that the form shows what was typed and not saved, and how to be rid of it. */
export function RestoredNotice({ recordId, at, isConflict }: { recordId: string; at: Date; isConflict: boolean }) {
  const t = useTranslations("admin.records.form");
  return (
    <Notice tone="attention" title={t("restored", { at: formatMoment(at) })}>
      {isConflict && (
        <p>
          <a href={adminPaths.conflict(recordId)} className="inline-flex min-h-11 items-center font-semibold">
            {t("autosave.conflict")}
          </a>
        </p>
      )}
      <form method="post" action={adminPaths.recordAction(recordId)}>
        <input type="hidden" name="toimi" value="drop" />
        <button className="min-h-11 rounded-box border border-border bg-surface px-4 hover:underline">
          {t("drop")}
        </button>
      </form>
    </Notice>
  );
}
