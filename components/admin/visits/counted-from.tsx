import { useTranslations } from "next-intl";
import type { Day } from "@/lib/platform/dates/partial-date";
import { formatDay } from "@/lib/platform/format/dates";

type Props = { from: Day; countedFrom: Day | null };

/** Says when the counting is younger than the period, so that nobody takes what was not counted for nobody. */
export function CountedFrom({ from, countedFrom }: Props) {
  const t = useTranslations("admin.visits");
  if (countedFrom === null) return t("neverCounted");
  return countedFrom > from ? t("countedFrom", { day: formatDay(countedFrom) }) : null;
}
