import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { PortalSearch } from "@/lib/search/portal";

/** What was done to the search: words mended, or only the nearest found. */
export function SearchNotes({
  search,
  query,
}: {
  search: Pick<PortalSearch, "groups" | "repairs" | "isConfident">;
  query: string;
}) {
  const t = useTranslations("search");
  if (search.groups.length === 0) return null;
  const used = search.repairs.reduce((words, { typed, used }) => replaceWord(words, typed, used), query);
  return (
    <div role="status">
      {search.repairs.length > 0 && (
        <p className="mt-6">
          {t.rich("repaired", { words: () => <strong>{used}</strong> })} {t("repairedFrom", { typed: query })}
        </p>
      )}
      {!search.isConfident && (
        <Notice tone="attention" title={t("notConfident")}>
          <p>{t("notConfidentHint")}</p>
        </Notice>
      )}
    </div>
  );
}

/** The query with a word as it was understood, whatever its letters' case was. */
function replaceWord(query: string, typed: string, used: string): string {
  const at = query.toLowerCase().indexOf(typed);
  return at === -1 ? query : query.slice(0, at) + used + query.slice(at + typed.length);
}
