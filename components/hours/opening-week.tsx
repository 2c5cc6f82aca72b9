import { useTranslations } from "next-intl";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { openingStateAt } from "@/lib/hours/opening-state";
import type { OpeningException, OpeningRule, OpeningTime } from "@/lib/hours/opening-times";
import { openingWeek, type OpeningDay } from "@/lib/hours/opening-week";
import { dayInFinland } from "@/lib/platform/dates/today";
import { weekdayOf } from "@/lib/platform/dates/finnish-clock";
import { formatClock, formatDayNear } from "@/lib/platform/format/dates";
import { localizedOrNull } from "@/lib/platform/i18n/localized";
import { OpeningStateText } from "./opening-state-text";

type Props = { hours: OpeningRule[]; exceptions: OpeningException[]; now: Date };

/** Whether it is open now, and the coming seven days with today first. */
export function OpeningWeek({ hours, exceptions, now }: Props) {
  const t = useTranslations("hours");
  const state = openingStateAt(hours, exceptions, now);
  const days = openingWeek(hours, exceptions, dayInFinland(now));
  return (
    <>
      {/* On paper "now" is over; the week is below. */}
      <p className={state.status === "unknown" ? undefined : "print:hidden"}>
        <OpeningStateText state={state} />
      </p>
      {days.some(({ isKnown }) => isKnown) && (
        <ul aria-label={t("weekTitle")} className="mt-1 max-w-md text-base tabular-nums">
          {days.map((openingDay, index) => (
            <li
              key={openingDay.day}
              className={`grid grid-cols-[10rem_1fr] gap-x-3 ${index === 0 ? "font-semibold" : ""}`}
            >
              <span>
                {index === 0 && `${t("today")} `}
                {t("weekday", { day: String(weekdayOf(openingDay.day)) })} {formatDayNear(openingDay.day)}
              </span>
              <DayTimes openingDay={openingDay} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function DayTimes({ openingDay: { times, isKnown, holiday, closedNote } }: { openingDay: OpeningDay }) {
  const t = useTranslations("hours");
  const isUncertain = times.some((time) => time.isUncertain);
  const remarks = [
    holiday && t(`holiday.${holiday.name}`),
    isUncertain && t("eve"),
    localizedOrNull(closedNote),
  ].filter(Boolean);
  return (
    <span>
      {times.length > 0 ? (
        times.map((time, index) => (
          <span key={index} className="block">
            <TimeRange time={time} />
            {localizedText(time.note) && (
              <span className="text-sm font-normal text-soft"> {localizedText(time.note)}</span>
            )}
          </span>
        ))
      ) : isKnown ? (
        t("closed")
      ) : (
        <Missing>{t("dayUnknown")}</Missing>
      )}
      {remarks.length > 0 && <span className="block text-sm font-normal text-soft">{remarks.join(", ")}</span>}
    </span>
  );
}

function TimeRange({ time: { opens, closes } }: { time: OpeningTime }) {
  const t = useTranslations("hours");
  if (opens === "00:00" && closes === "24:00") return t("allDay");
  return t("range", { opens: formatClock(opens), closes: formatClock(closes) });
}
