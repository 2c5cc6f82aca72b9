import { useTranslations } from "next-intl";
import { checkStanding, type Check } from "@/lib/content/checks";
import type { Day } from "@/lib/platform/dates/partial-date";
import { dayOfColumn, formatDay } from "@/lib/platform/format/dates";
import { localizedOrNull } from "@/lib/platform/i18n/localized";

/** When a record was last found true and by whom; says so when that was too long ago, or never. */
export function CheckText({ check, day }: { check: Check; day: Day }) {
  const t = useTranslations("layout");
  if (!check.checkedOn) return <>{t("notChecked")}</>;
  const date = formatDay(dayOfColumn(check.checkedOn));
  const organization = localizedOrNull(check.checkedBy?.name);
  const checked = organization ? t("checkedBy", { date, organization }) : t("checked", { date });
  return <>{checkStanding(check, day) === "overdue" ? t("notCheckedSince", { checked }) : checked}</>;
}
