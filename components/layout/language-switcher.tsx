import { useTranslations } from "next-intl";
import { defaultLocale, locales } from "@/lib/platform/i18n/locales";
import { currentLocale, requestedAddress } from "@/lib/platform/i18n/reader";
import { nearestAddressIn } from "@/lib/routes";

/** The same page in each language, named in that language; the one being read is marked. */
export function LanguageSwitcher() {
  const t = useTranslations("layout");
  const address = requestedAddress() ?? "";
  return (
    <nav aria-label={t("languages")} className="ml-auto lg:ml-0 print:hidden">
      <ul className="flex flex-wrap gap-x-3 text-sm sm:gap-x-5">
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={nearestAddressIn(locale, address)}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === currentLocale() ? "true" : undefined}
              className="inline-flex min-h-11 min-w-11 items-center aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {t(`inLanguage.${locale}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One quiet line above a page of another language; the style sheet shows it only where the page has Finnish text in it. */
export function FinnishNote() {
  const t = useTranslations("layout");
  if (currentLocale() === defaultLocale) return null;
  return <p className="finnish-note mb-6 border-l-4 border-border pl-3 text-sm text-soft">{t("onlyInFinnish")}</p>;
}
