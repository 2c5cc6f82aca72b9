import { localized } from "@/lib/platform/i18n/localized";
import { currentLocale } from "@/lib/platform/i18n/reader";

type Named = { name: unknown; inessive: string; genitive: string };

/** A place as a mark on an entry: in Finnish "Iisalmessa", in other languages its name. */
export function whereIn({ name, inessive }: Pick<Named, "name" | "inessive">): string {
  return currentLocale() === "fi" ? inessive : localized(name);
}

/** A place before that of its part: "Kajaanin Lehtikangas", and "Kajana, Lehtikangas" in other languages. */
export function wholeBeforePart({ name, genitive }: Pick<Named, "name" | "genitive">): string {
  return currentLocale() === "fi" ? `${genitive} ` : `${localized(name)}, `;
}
