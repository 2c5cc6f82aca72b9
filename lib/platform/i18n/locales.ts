/** The languages of the interface; Finnish is the first and has no prefix in its addresses. */
export const locales = ["fi", "sv", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "fi";

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

/** The language that a path's first segment names; Finnish when it names none. */
export function localeOfPath(path: string): Locale {
  const [first = ""] = path.split(/[?#]/, 1)[0]!.split("/").filter(Boolean);
  return isLocale(first) ? first : defaultLocale;
}

/** The language and country whose habits dates, sums and names of languages follow. */
export const formatLocale: Record<Locale, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

export function inEachLanguage<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
}
