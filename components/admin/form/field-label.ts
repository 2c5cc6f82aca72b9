import { useTranslations } from "next-intl";
import type { Noun } from "@/lib/content/document-parts";
import type { adminMessages } from "@/lib/platform/i18n/admin-messages";

type Labels = typeof adminMessages.fields.label;

/** The Finnish name of a field: the noun's own word for it, else everybody's. */
export function useFieldLabel(noun: Noun): (key: string) => string {
  const t = useTranslations("admin.fields");
  return (key) => {
    const own = `own.${noun}.${key}` as "own.contact.title";
    if (t.has(own)) return t(own);
    const label = `label.${key}` as `label.${keyof Labels}`;
    return t.has(label) ? t(label) : key;
  };
}

/** "Rahoitus 1: Summa euroina" for `fundings.0.amountCents`. */
export function usePathLabel(noun: Noun): (path: string) => string {
  const label = useFieldLabel(noun);
  const language = useTranslations("admin.fields.language");
  return (path) => {
    const words: string[] = [];
    for (const part of path.split(".")) {
      if (/^\d+$/.test(part)) words[words.length - 1] += ` ${Number(part) + 1}`;
      else if (["fi", "sv", "en"].includes(part)) words[words.length - 1] += ` ${language(part as "fi")}`;
      else words.push(words.length === 0 ? label(part) : label(part).toLowerCase());
    }
    return words.join(": ");
  };
}

/** What stands in the way of publishing, in words. */
export function useObstacleText(): (reason: string) => string {
  const t = useTranslations("admin.obstacles");
  return (reason) => (t.has(reason as "required") ? t(reason as "required") : t("invalid"));
}
