import { useTranslations } from "next-intl";
import { DoneNote } from "@/components/admin/editors/done-note";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { adminPaths } from "@/lib/admin-paths";

type Props = {
  list: { items: { term: string; count: number }[]; pageCount: number };
  page: number;
  isAdded: boolean;
  mayAdd: boolean;
};

/** Words that have brought nothing, and the way to give each a meaning. */
export function MissesView({ list: { items, pageCount }, page, isAdded, mayAdd }: Props) {
  const t = useTranslations("admin.readability.misses");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {isAdded && <DoneNote>{t("done.lisatty")}</DoneNote>}
      {items.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <DataTable caption={t("caption")} head={[t("word"), t("count"), ...(mayAdd ? [t("add")] : [])]}>
          {items.map(({ term, count }) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td>{count}</td>
              {mayAdd && (
                <td>
                  <a href={adminPaths.addSynonym({ sana: term })} aria-label={t("addOf", { word: term })}>
                    {t("add")}
                  </a>
                </td>
              )}
            </tr>
          ))}
        </DataTable>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => adminPaths.misses({ sivu })} />
    </>
  );
}
