import { useTranslations } from "next-intl";
import { typedDate } from "@/lib/content/form/typed-values";
import { control } from "@/components/ui/labelled";
import { FieldFrame, useFieldNotes } from "./field-frame";
import { useHint, type FieldProps } from "./field-props";
import { fieldId } from "./form-context";

/** A date as far as it is known, and the source's own words for it. */
export function DateField({ field, path, value, context, label }: FieldProps & { label: string }) {
  const t = useTranslations("admin.fields");
  const ownHint = useHint(field, path);
  // Said once for a form, not again in every row.
  const hint = /\.\d+\./.test(path) ? null : ownHint;
  const { attributes, errorLine, hintLine } = useFieldNotes(context, path, hint);
  const date = (typeof value === "object" && value !== null ? value : {}) as { edtf?: unknown; printed?: unknown };
  const text = (part: unknown) => (typeof part === "string" ? part : "");
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} {...attributes}>
      <legend className="font-semibold">{label}</legend>
      {hintLine}
      {errorLine}
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <FieldFrame path={`${path}.edtf`} label={t("edtf")} context={context}>
          {(own) => (
            <input
              {...own}
              type="text"
              defaultValue={typedDate(text(date.edtf))}
              autoComplete="off"
              className={control}
            />
          )}
        </FieldFrame>
        <FieldFrame path={`${path}.printed`} label={t("printedDate")} context={context}>
          {(own) => (
            <input {...own} type="text" defaultValue={text(date.printed)} autoComplete="off" className={control} />
          )}
        </FieldFrame>
      </div>
    </fieldset>
  );
}
