import type { RichText } from "@/lib/platform/rich-text";
import { defaultLocale, type Locale } from "./locales";
import { currentLocale } from "./reader";

/** A text column's value in the reader's language; Finnish where there is no translation. */
export function localized(value: unknown, locale: Locale = currentLocale()): string {
  return inLocale<string>(value, locale) ?? "";
}

export function localizedOrNull(value: unknown, locale: Locale = currentLocale()): string | null {
  return inLocale<string>(value, locale);
}

export function localizedRichText(value: unknown, locale: Locale = currentLocale()): RichText | null {
  return inLocale<RichText>(value, locale);
}

/** The language that the functions above show a value in, where that is not the reader's; for the `lang` attribute. */
export function otherLanguageOf(value: unknown, locale: Locale = currentLocale()): Locale | undefined {
  return inLocale(value, locale) !== null && (value as Partial<Record<Locale, unknown>>)[locale] === undefined
    ? defaultLocale
    : undefined;
}

function inLocale<T>(value: unknown, locale: Locale): T | null {
  if (typeof value !== "object" || value === null) return null;
  const texts = value as { fi?: T } & Partial<Record<Locale, T>>;
  return texts[locale] ?? texts.fi ?? null;
}
