import { formatLocale, inEachLanguage } from "@/lib/platform/i18n/locales";
import { currentLocale } from "@/lib/platform/i18n/reader";
import { isOpenEnd, type Period } from "@/lib/platform/dates/partial-date";

const formats = inEachLanguage((locale) => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formatLocale[locale], { ...options, timeZone: "UTC" });
  return {
    month: format({ month: "long" }),
    day: format({ day: "numeric", month: "long", year: "numeric" }),
    nearDay: format({ day: "numeric", month: "long" }),
  };
});

function nameOfMonth(month: number): string {
  return formats[currentLocale()].month.format(Date.UTC(2000, month - 1, 1));
}

/** A day as it is written in the reader's language: `2021-03-01` is "1.3.2021", in English "1 March 2021". */
export function formatDay(day: string): string {
  const locale = currentLocale();
  if (locale === "en") return formats.en.day.format(Date.parse(day));
  const [year, month, date] = day.split("-").map(Number);
  return `${date}.${month}.${year}`;
}

/** A wall-clock time as Finns write it after "klo": `09:00` is "9", `09:30` is "9.30"; in English "9:00". */
export function formatClock(time: string): string {
  const [hours, minutes] = time.split(":");
  if (currentLocale() === "en") return `${Number(hours)}:${minutes}`;
  return minutes === "00" ? String(Number(hours)) : `${Number(hours)}.${minutes}`;
}

/** A day of the near future or past, without its year: `2026-12-07` is "7.12.". */
export function formatDayNear(day: string): string {
  if (currentLocale() === "en") return formats.en.nearDay.format(Date.parse(day));
  const [, month, date] = day.split("-").map(Number);
  return `${date}.${month}.`;
}

/**
 * An EDTF date as Finns write it: "2016", "joulukuu 2026", "1.3.2021"; a month without its year is the month's name alone.
 * Null for an open end.
 */
export function formatEdtf(edtf: string): string | null {
  if (isOpenEnd(edtf)) return null;
  const [year = "", month, day] = edtf.split("-");
  if (!month) return year;
  if (year === "XXXX") return nameOfMonth(Number(month));
  return day ? formatDay(edtf) : `${nameOfMonth(Number(month))} ${year}`;
}

/** The two ends of a period, formatted; null where it is not known or open. */
export function formatPeriodEnds(period: Period): { start: string | null; end: string | null } {
  const end = ({ edtf, printed }: { edtf: string | null; printed: string | null }) =>
    edtf ? formatEdtf(edtf) : printed;
  return { start: period.start && end(period.start), end: period.end && end(period.end) };
}

/** "2016–2019", "1.3.2021–31.12.2022": an en dash without spaces between figures, with spaces where an end has a space in it. */
export function formatRange(start: string, end: string): string {
  if (start === end) return start;
  const dash = start.includes(" ") || end.includes(" ") ? " – " : "–";
  return `${start}${dash}${end}`;
}

/** A date column of the database as a day. */
export function dayOfColumn(date: Date): string {
  return date.toISOString().slice(0, 10);
}
