import { useTranslations } from "next-intl";
import { Tick } from "@/components/ui/fields";
import { control } from "@/components/ui/labelled";
import { FieldFrame, useFieldNotes } from "./field-frame";
import type { FieldProps } from "./field-props";
import { fieldId } from "./form-context";

type Named = Pick<FieldProps, "path" | "value" | "context"> & { label: string };

function useChoiceText(key: string): (value: string) => string {
  const t = useTranslations("admin.fields.choice");
  return (value) => {
    const name = `${key}.${value}` as "price.free";
    return t.has(name) ? t(name) : value;
  };
}

/** One of a few; the empty choice first, since nothing is chosen for the editor. */
export function ChoiceField({
  field,
  path,
  value,
  context,
  label,
  values,
}: Named & { field: { key: string }; values: readonly string[] }) {
  const t = useTranslations("admin.fields");
  const text = useChoiceText(field.key);
  return (
    <FieldFrame path={path} label={label} context={context}>
      {(attributes) => (
        <select {...attributes} defaultValue={typeof value === "string" ? value : ""} className={control}>
          <option value="">{t("choose")}</option>
          {values.map((choice) => (
            <option key={choice} value={choice}>
              {text(choice)}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

export function ChoicesField({
  field,
  path,
  value,
  context,
  label,
  values,
}: Named & { field: { key: string }; values: readonly string[] }) {
  const text = useChoiceText(field.key);
  const { attributes, errorLine } = useFieldNotes(context, path);
  const chosen = Array.isArray(value) ? value : [];
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} {...attributes}>
      <legend className="font-semibold">{label}</legend>
      {errorLine}
      <div className="flex flex-wrap gap-x-6">
        {values.map((choice) => (
          <Tick key={choice} name={path} value={choice} isTicked={chosen.includes(choice)} label={text(choice)} />
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or no; where the truth may not be known, that is a third answer of its own. */
export function YesNoField({ path, value, context, label, canBeUnknown }: Named & { canBeUnknown: boolean }) {
  const t = useTranslations("admin.fields");
  if (!canBeUnknown) return <Tick name={path} value="true" isTicked={value === true} label={label} />;
  return (
    <FieldFrame path={path} label={label} context={context}>
      {(attributes) => (
        <select {...attributes} defaultValue={typeof value === "boolean" ? String(value) : ""} className={control}>
          <option value="">{t("notKnown")}</option>
          <option value="true">{t("yes")}</option>
          <option value="false">{t("no")}</option>
        </select>
      )}
    </FieldFrame>
  );
}
