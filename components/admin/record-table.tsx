import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { adminPaths } from "@/lib/admin-paths";
import type { ListedRecord } from "@/lib/content/admin-queries";
import { dayOfColumn, formatDay } from "@/lib/platform/format/dates";
import { formatMoment } from "@/lib/platform/format/moment";
import { StateBadge } from "./record-header";

export function RecordTable({ records }: { records: ListedRecord[] }) {
  const t = useTranslations("admin.records");
  const head = [t("columnName"), t("nounLabel"), t("state"), t("columnChecked"), t("columnChanged")];
  return (
    <DataTable caption={t("title")} head={head}>
      {records.map((record) => (
        <tr key={record.id}>
          <th scope="row">
            <a href={adminPaths.record(record.id)}>{record.title}</a>
          </th>
          <td>{t(`noun.${record.noun}`)}</td>
          <td>
            <StateBadge shown={record.shown} />
          </td>
          <td>{record.checkedOn ? formatDay(dayOfColumn(record.checkedOn)) : t("never")}</td>
          <td>{formatMoment(record.updatedAt)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
