import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { adminPaths } from "@/lib/admin-paths";
import type { ListedRun } from "@/lib/imports/runs";
import { formatMoment } from "@/lib/platform/format/moment";

export function RunList({ runs }: { runs: ListedRun[] }) {
  const t = useTranslations("admin.transfer");
  if (runs.length === 0) return <p>{t("noRuns")}</p>;
  const head = [t("columnName"), t("columnKind"), t("columnState"), t("columnWhen")];
  return (
    <DataTable caption={t("runsCaption")} head={head}>
      {runs.map(({ id, kind, state, name, createdAt }) => (
        <tr key={id}>
          <th scope="row" className="break-words">
            <a href={kind === "text" && state === "open" ? adminPaths.importText(id) : adminPaths.importRun(id)}>
              {name}
            </a>
          </th>
          <td>{t(`kind.${kind}`)}</td>
          <td>{t(`state.${state}`)}</td>
          <td>{formatMoment(createdAt)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
