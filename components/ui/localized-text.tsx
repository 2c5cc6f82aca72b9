import type { ReactNode } from "react";
import { localizedOrNull, otherLanguageOf } from "@/lib/platform/i18n/localized";

/** A text of the catalogue to show: one that is not in the reader's language says which it is in. Null for none. */
export function localizedText(value: unknown): ReactNode {
  const text = localizedOrNull(value);
  const lang = otherLanguageOf(value);
  return text !== null && lang ? <span lang={lang}>{text}</span> : text;
}
