import type { RichText } from "@/lib/platform/rich-text";
import { defaultLocale, type Locale } from "@/lib/paths";

/** A text column's value in the reader's language; Finnish where there is no translation. */
export function localized(value: unknown, locale: Locale = defaultLocale): string {
  return inLocale<string>(value, locale) ?? "";
}

export function localizedOrNull(value: unknown, locale: Locale = defaultLocale): string | null {
  return inLocale<string>(value, locale);
}

export function localizedRichText(value: unknown, locale: Locale = defaultLocale): RichText | null {
  return inLocale<RichText>(value, locale);
}

function inLocale<T>(value: unknown, locale: Locale): T | null {
  if (typeof value !== "object" || value === null) return null;
  const texts = value as { fi?: T } & Partial<Record<Locale, T>>;
  return texts[locale] ?? texts.fi ?? null;
}
