import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { formatDay } from "@/lib/platform/format/dates";
import type { MostVisited } from "@/lib/visits/admin-queries";
import { mostPagesShown, visitPeriods, type VisitPeriod } from "@/lib/visits/period";
import { CountedFrom } from "./counted-from";

type Props = { visited: MostVisited; days: VisitPeriod };

const told = ["counted", "notStored", "notCounted", "own", "robots", "late"] as const;

/** Which pages are opened most, and what such a number tells and does not tell. */
export function MostVisitedView({ visited: { pages, total, from, to, countedFrom }, days }: Props) {
  const t = useTranslations("admin.visits");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Period days={days} />
      <p className="mt-6 max-w-measure">
        {t("total", { count: total, from: formatDay(from), to: formatDay(to) })}{" "}
        <CountedFrom from={from} countedFrom={countedFrom} />
      </p>
      {pages.length > 0 && (
        <div className="max-w-measure">
          <p className="mb-2">
            <a
              href={adminPaths.visitsFile({ paivia: days })}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {t("download")}
            </a>
          </p>
          <DataTable caption={t("caption", { count: mostPagesShown })} head={[t("page"), t("count")]}>
            {pages.map(({ path, record, count }) => (
              <tr key={path}>
                <th scope="row" className="[overflow-wrap:anywhere]">
                  {record && (
                    <>
                      <a href={adminPaths.record(record.id)}>{record.name}</a>
                      <br />
                    </>
                  )}
                  <a href={path}>{path === paths.home() ? t("frontPage") : path}</a>
                </th>
                <td>
                  <span className="inline-block py-1">{t("number", { count })}</span>
                </td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
      <Section id="mita-lasketaan" title={t("whatTitle")}>
        <BulletList items={told.map((key) => t(`what.${key}`))} />
      </Section>
    </>
  );
}

function Period({ days }: { days: VisitPeriod }) {
  const t = useTranslations("admin.visits");
  return (
    <form method="get" action={adminPaths.visits()} className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="font-semibold">{t("period")}</legend>
        {visitPeriods.map((period) => (
          <label key={period} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="paivia"
              value={period}
              defaultChecked={period === days}
              className="size-6 shrink-0 accent-spruce"
            />
            {t("days", { count: period })}
          </label>
        ))}
      </fieldset>
      <SubmitButton>{t("show")}</SubmitButton>
    </form>
  );
}
