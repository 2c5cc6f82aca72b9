import { useTranslations } from "next-intl";
import { localized } from "@/lib/platform/i18n/localized";
import type { ShortlistEntry } from "@/lib/shortlist/queries";

/** What must be known of a record before it is used: that it has been withdrawn, has ended, or may have. */
export function EntryNotices({ entry }: { entry: ShortlistEntry }) {
  const t = useTranslations("shortlist");
  if (entry.state === "withdrawn") {
    return (
      <p className="border-l-4 border-accent bg-accent-wash px-3 py-2">
        <strong>{t("withdrawn")}.</strong> {localized(entry.withdrawnReason)}{" "}
        {entry.successorPath && <a href={entry.successorPath}>{t("successor")}</a>}
      </p>
    );
  }
  if (entry.standing !== "ended" && entry.standing !== "unconfirmed") return null;
  return <p className="border-l-4 border-accent bg-accent-wash px-3 py-2 font-bold">{t(entry.standing)}</p>;
}
