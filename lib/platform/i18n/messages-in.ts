import type { Locale } from "./locales";
import { messages } from "./messages";

const files = Object.keys(messages) as (keyof typeof messages)[];
const loaded = new Map<Locale, Promise<typeof messages>>([["fi", Promise.resolve(messages)]]);

/** The words of the portal in a language: the same files and keys as in Finnish, which a test sees to. */
export function messagesIn(locale: Locale): Promise<typeof messages> {
  if (!loaded.has(locale)) loaded.set(locale, load(locale));
  return loaded.get(locale)!;
}

async function load(locale: Locale): Promise<typeof messages> {
  const parts = await Promise.all(
    files.map(async (file) => [file, (await import(`../../../messages/${locale}/${file}.json`)).default] as const),
  );
  return Object.fromEntries(parts) as typeof messages;
}
