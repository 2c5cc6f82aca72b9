import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { adminPaths } from "@/lib/admin-paths";
import { formatDayNear, formatRange } from "@/lib/platform/format/dates";
import type { RecordVisits } from "@/lib/visits/admin-queries";
import { recordDays } from "@/lib/visits/period";
import { CountedFrom } from "./counted-from";

type Props = { recordId: string; visits: RecordVisits };

/** How often the record's page was opened, beside its form. */
export function RecordVisitsView({ recordId, visits: { hasPage, total, weeks, from, countedFrom } }: Props) {
  const t = useTranslations("admin.visits");
  if (!hasPage) return null;
  return (
    <section aria-labelledby="avaukset" className="mt-4 rounded-box border border-border bg-surface p-4">
      <h2 id="avaukset" className="text-lg font-bold">
        {t("recordTitle")}
      </h2>
      <p className="my-2">
        {t("recordTotal", { count: total, days: recordDays })} <CountedFrom from={from} countedFrom={countedFrom} />
      </p>
      {total > 0 && (
        <DataTable caption={t("weeks")} head={[t("week"), t("count")]}>
          {weeks.map((week) => (
            <tr key={week.from}>
              <th scope="row">{formatRange(formatDayNear(week.from), formatDayNear(week.to))}</th>
              <td>
                {countedFrom === null || week.to < countedFrom ? t("notCounted") : t("number", { count: week.count })}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      <ul className="mt-2">
        {total > 0 && (
          <li>
            <a href={adminPaths.recordVisitsFile(recordId)} className="inline-flex min-h-11 items-center">
              {t("downloadDays")}
            </a>
          </li>
        )}
        <li>
          <a href={adminPaths.visits({}, "mita-lasketaan")} className="inline-flex min-h-11 items-center">
            {t("whatTitle")}
          </a>
        </li>
      </ul>
    </section>
  );
}
