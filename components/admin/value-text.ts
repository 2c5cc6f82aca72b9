import { useTranslations } from "next-intl";
import type { AnyField } from "@/lib/content/form/fields";
import type { Noun } from "@/lib/content/document-parts";
import { typedDate } from "@/lib/content/form/typed-values";
import { formatEuros, formatShare } from "@/lib/platform/format/money";
import { markdownOfRichText } from "@/lib/platform/rich-text-markdown";
import type { RichText } from "@/lib/platform/rich-text";
import { useFieldLabel } from "./form/field-label";
import { inputTextOf } from "./form/input-text";

/** A value of a document as text that an editor reads: names for ids, words for codes, dates and euros as Finns write them. */
export function useValueText(
  noun: Noun,
  titles: ReadonlyMap<string, string>,
): (field: AnyField, value: unknown) => string | null {
  const t = useTranslations("admin.fields");
  const label = useFieldLabel(noun);
  const choice = (key: string, value: unknown) => {
    const name = `choice.${key}.${String(value)}` as "choice.price.free";
    return t.has(name) ? t(name) : String(value);
  };
  const lines = (parts: (string | null)[]) => parts.filter(Boolean).join("\n") || null;

  function text(field: AnyField, value: unknown): string | null {
    if (value === null || value === undefined || value === "") return null;
    if (field.kind === "list")
      return Array.isArray(value) ? lines(value.map((row) => text(field.item, row))) : String(value);
    if (field.kind === "group") {
      const parts = value as Record<string, unknown>;
      return lines(
        field.fields.map((inner) => {
          const part = text(inner, parts[inner.key]);
          return part === null ? null : `${label(inner.key)}: ${part}`;
        }),
      );
    }
    if (typeof value === "object" && !Array.isArray(value))
      return textOfObject(field, value as Record<string, unknown>);
    switch (field.kind) {
      case "reference":
        return titles.get(String(value)) ?? String(value);
      case "choice":
        return choice(field.key, value);
      case "imageFile":
        return t("imageFile", { hash: String(value).slice(0, 8) });
      case "choices":
        return lines((value as unknown[]).map((one) => choice(field.key, one)));
      case "boolean":
        return value === true ? t("yes") : t("no");
      case "cents":
        return typeof value === "number" ? formatEuros(value) : String(value);
      case "share":
        return typeof value === "number" ? formatShare(value) : String(value);
      default:
        return inputTextOf(field, value) || null;
    }
  }

  function textOfObject(field: AnyField, value: Record<string, unknown>): string | null {
    if (value.type === "doc") return markdownOfRichText(value as unknown as RichText);
    if (field.kind === "partialDate")
      return lines([
        typeof value.edtf === "string" ? typedDate(value.edtf) : null,
        typeof value.printed === "string" ? `”${value.printed}”` : null,
      ]);
    return lines(
      Object.values(value).map((part) =>
        typeof part === "string" ? part : part ? textOfObject(field, part as Record<string, unknown>) : null,
      ),
    );
  }

  return text;
}
