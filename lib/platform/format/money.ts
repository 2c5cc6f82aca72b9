import { formatLocale, inEachLanguage } from "@/lib/platform/i18n/locales";
import { currentLocale } from "@/lib/platform/i18n/reader";

const formats = inEachLanguage((locale) => {
  const euros = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(formatLocale[locale], { style: "currency", currency: "EUR", ...options });
  return {
    wholeEuros: euros({ maximumFractionDigits: 0 }),
    eurosAndCents: euros({}),
    percent: new Intl.NumberFormat(formatLocale[locale], { style: "percent", maximumFractionDigits: 1 }),
  };
});

/** Cents as euros in the reader's language, in Finnish with no-break spaces: "2 248 352 €"; cents only when there are some. */
export function formatEuros(cents: number): string {
  const { wholeEuros, eurosAndCents } = formats[currentLocale()];
  return (cents % 100 === 0 ? wholeEuros : eurosAndCents).format(cents / 100);
}

/** A share in hundredths of a per cent: 8000 is "80 %". */
export function formatShare(basisPoints: number): string {
  return formats[currentLocale()].percent.format(basisPoints / 10_000);
}
