import type { Field } from "@/lib/content/form/fields";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { DayPicker } from "../client/day-picker";
import { control } from "@/components/ui/labelled";
import { FieldFrame } from "./field-frame";
import { useHint, type FieldProps } from "./field-props";
import { inputTextOf } from "./input-text";

const inputTypes: Partial<Record<Field["kind"], { inputMode?: "numeric" | "decimal" | "tel" | "email" | "url" }>> = {
  number: { inputMode: "numeric" },
  cents: { inputMode: "decimal" },
  share: { inputMode: "decimal" },
  phone: { inputMode: "tel" },
  email: { inputMode: "email" },
  url: { inputMode: "url" },
};

const longLine = 300;

/** What fits in one field as text: words, numbers, addresses; what is typed is read by `typed-values`. */
export function PlainField({ field, path, value, context, label }: FieldProps<Field> & { label: string }) {
  const hint = useHint(field, path);
  const text = inputTextOf(field, value);
  if (field.kind === "day")
    return (
      <FieldFrame path={path} label={label} context={context} hint={hint}>
        {(attributes) => (
          <DayPicker
            attributes={attributes}
            label={label}
            day={typeof value === "string" ? value : ""}
            typed={text}
            className={control}
            words={adminMessages.fields.dayPicker}
          />
        )}
      </FieldFrame>
    );
  const isLong = field.kind === "lines" || (field.maxLength ?? 0) > longLine;
  return (
    <FieldFrame path={path} label={label} context={context} hint={hint}>
      {(attributes) =>
        isLong ? (
          <textarea {...attributes} defaultValue={text} rows={3} className={control} />
        ) : (
          <input
            {...attributes}
            {...inputTypes[field.kind]}
            type="text"
            defaultValue={text}
            autoComplete="off"
            list={path.startsWith("sources.") && field.key === "field" ? "tiedot" : undefined}
            className={control}
          />
        )
      }
    </FieldFrame>
  );
}
