import { useTranslations } from "next-intl";
import { isOpenEnd, type PartialDate, type Period } from "@/lib/platform/dates/partial-date";
import { formatEdtf, formatPeriodEnds, formatRange } from "@/lib/platform/format/dates";
import { Missing } from "./missing";

/** A date as precisely as it is known; a month without its year, and a source's relative words, say so. */
export function DateText({ date }: { date: PartialDate | null }) {
  const t = useTranslations("ui");
  if (!date) return <Missing>{t("notKnown")}</Missing>;
  if (!date.edtf) return <Missing>{t("relativeDate", { words: date.printed ?? "" })}</Missing>;
  const text = formatEdtf(date.edtf);
  if (date.edtf.startsWith("XXXX")) return <Missing>{t("yearNotKnown", { month: text ?? "" })}</Missing>;
  return <time dateTime={date.edtf}>{text}</time>;
}

export function PeriodText({ period }: { period: Period }) {
  const t = useTranslations("ui");
  if (!period.start && !period.end) return <Missing>{t("notKnown")}</Missing>;
  const vague = (date: PartialDate | null) => !date?.edtf || date.edtf.startsWith("XXXX");
  if (isOpenEnd(period.end?.edtf)) return t.rich("since", { date: () => <DateText date={period.start} /> });
  const { start: first, end: last } = period;
  if (first && last && first.edtf === last.edtf && first.printed === last.printed) return <DateText date={first} />;
  if (first && !first.edtf && !last) return <DateText date={first} />;
  if (!period.start) return t.rich("untilOnly", { end: () => <DateText date={period.end} /> });
  if (!period.end) return t.rich("fromOnly", { start: () => <DateText date={period.start} /> });
  if (vague(period.start) || vague(period.end)) {
    return t.rich("startsAndEnds", {
      start: () => <DateText date={period.start} />,
      end: () => <DateText date={period.end} />,
    });
  }
  const { start, end } = formatPeriodEnds(period);
  return <>{formatRange(start ?? "", end ?? "")}</>;
}
