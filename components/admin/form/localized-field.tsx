import { useTranslations } from "next-intl";
import type { RichText } from "@/lib/platform/rich-text";
import { LongText } from "./long-text";
import { control } from "@/components/ui/labelled";
import { FieldFrame, useFieldNotes } from "./field-frame";
import { useHint, type FieldProps } from "./field-props";
import { fieldId } from "./form-context";

/** A text in Finnish, and folded under it the same in Swedish and English. */
export function LocalizedField({ field, path, value, context, label }: FieldProps & { label: string }) {
  const t = useTranslations("admin.fields");
  const hint = useHint(field, path);
  const { errorLine } = useFieldNotes(context, path);
  const texts = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const isRich = field.kind === "localizedRichText";
  const one = (locale: "fi" | "sv" | "en") => {
    const name = locale === "fi" ? label : `${label} ${t(`language.${locale}`)}`;
    if (isRich)
      return (
        <LongText
          key={locale}
          path={`${path}.${locale}`}
          label={name}
          context={context}
          lang={locale}
          value={(texts[locale] as RichText | undefined) ?? null}
        />
      );
    const text = typeof texts[locale] === "string" ? (texts[locale] as string) : "";
    return (
      <FieldFrame
        key={locale}
        path={`${path}.${locale}`}
        label={name}
        context={context}
        hint={locale === "fi" ? hint : null}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            lang={locale}
            defaultValue={text}
            rows={Math.min(8, Math.max(1, Math.ceil(text.length / 70)))}
            className={`${control} [field-sizing:content]`}
          />
        )}
      </FieldFrame>
    );
  };
  return (
    <div id={fieldId(path)} tabIndex={-1} className="min-w-0">
      {errorLine}
      {one("fi")}
      <details open={texts.sv !== undefined || texts.en !== undefined} className="mt-1">
        <summary className="min-h-11 py-2 text-sm text-soft">
          {t("otherLanguages")}
          <span className="sr-only">: {label}</span>
        </summary>
        <div className="grid gap-3 border-l-4 border-border/50 pl-4">
          {one("sv")}
          {one("en")}
        </div>
      </details>
    </div>
  );
}
