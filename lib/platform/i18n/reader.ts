import { AsyncLocalStorage } from "node:async_hooks";
import { cache } from "react";
import { defaultLocale, localeOfPath, type Locale } from "./locales";

type Reader = { locale: Locale; /** The request target as it was asked for. */ target: string };

// The front and Next's bundles load this module separately; the storage is one for the process.
const shared = globalThis as { perhepolkuReader?: AsyncLocalStorage<Reader> };
const readers = (shared.perhepolkuReader ??= new AsyncLocalStorage());

/** Answers a request as one for the language of its address. Everything below, to any depth, finds it by itself. */
export function answerInItsLanguage<T>(target: string, answer: () => T): T {
  return readers.run({ locale: localeOfPath(target), target }, answer);
}

const saidByPage = cache((): { locale: Locale | null } => ({ locale: null }));

/** For pages that Next makes at build, where there is no request: says their language before anything asks. */
export function setStaticLocale(locale: Locale): void {
  saidByPage().locale = locale;
}

/** The language of the request being answered; Finnish outside any. */
export function currentLocale(): Locale {
  return readers.getStore()?.locale ?? saidByPage().locale ?? defaultLocale;
}

/** The address being answered, with its query; null where there is no request. */
export function requestedAddress(): string | null {
  return readers.getStore()?.target ?? null;
}
