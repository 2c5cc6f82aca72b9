import { useTranslations } from "next-intl";
import { Missing } from "@/components/ui/missing";
import type { OpeningMoment, OpeningState } from "@/lib/hours/opening-state";
import { weekdayOf } from "@/lib/platform/dates/finnish-clock";
import { formatClock, formatDayNear } from "@/lib/platform/format/dates";
import { localizedOrNull } from "@/lib/platform/i18n/localized";

/** Open or not at the moment of asking, in words: "Auki nyt, sulkeutuu klo 16". */
export function OpeningStateText({ state }: { state: OpeningState }) {
  const t = useTranslations("hours");
  const moment = useMoment();
  switch (state.status) {
    case "open":
      return (
        <>
          <strong className="text-spruce">
            {state.closes ? t("open", { moment: moment(state.closes) }) : t("openAlways")}
          </strong>
          {state.isUncertain && <Uncertain />}
        </>
      );
    case "opensLater":
      return (
        <>
          {t("opensLater", {
            moment:
              state.opens.distance === "today"
                ? t("opensToday", { time: formatClock(state.opens.time) })
                : moment(state.opens),
          })}
          {state.isUncertain && <Uncertain />}
        </>
      );
    case "closedToday": {
      const reason = state.holiday ? t(`holiday.${state.holiday}`) : localizedOrNull(state.note);
      return (
        <>
          {state.opens ? t("closedTodayOpens", { moment: moment(state.opens) }) : t("closedToday")}
          {reason && ` (${reason})`}
        </>
      );
    }
    case "unknown":
      return <Missing>{t("unknown")}</Missing>;
  }
}

function useMoment() {
  const t = useTranslations("hours");
  return ({ day, time, distance }: OpeningMoment) =>
    t(`moment.${distance}`, {
      time: formatClock(time),
      weekday: t("weekday", { day: String(weekdayOf(day)) }),
      date: formatDayNear(day),
    });
}

function Uncertain() {
  const t = useTranslations("hours");
  return <span className="block text-sm text-soft">{t("uncertain")}</span>;
}
