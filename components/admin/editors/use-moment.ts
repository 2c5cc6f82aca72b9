import { useTranslations } from "next-intl";
import { finnishClockAt } from "@/lib/platform/dates/finnish-clock";
import { formatClock, formatDay } from "@/lib/platform/format/dates";

/** An instant in words, by the Finnish clock. */
export function useMoment() {
  const t = useTranslations("admin.editors");
  return (instant: Date) => {
    const { day, time } = finnishClockAt(instant);
    return t("moment", { day: formatDay(day), time: formatClock(time) });
  };
}
