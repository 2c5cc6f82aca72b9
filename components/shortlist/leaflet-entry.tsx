import { useTranslations } from "next-intl";
import { CheckText } from "@/components/records/check-text";
import { dayInFinland } from "@/lib/platform/dates/today";
import type { ShortlistEntry } from "@/lib/shortlist/queries";
import { EntryFacts } from "./entry-facts";
import { EntryNotices } from "./entry-notices";

/** One thing on paper: its facts, what its collector wrote, and when it was checked. */
export function LeafletEntry({ entry, now }: { entry: ShortlistEntry; now: Date }) {
  const t = useTranslations("shortlist");
  return (
    <li className="space-y-2">
      <h2 className="text-xl font-bold">{entry.name}</h2>
      <EntryNotices entry={entry} />
      {entry.state === "published" && <EntryFacts entry={entry} now={now} />}
      {entry.note && (
        <p className="border-l-4 border-spruce pl-3 [overflow-wrap:anywhere]">
          <span className="font-semibold">{t("note")}:</span> {entry.note}
        </p>
      )}
      <p className="text-sm text-soft">
        <CheckText check={entry} day={dayInFinland(now)} />
      </p>
    </li>
  );
}
