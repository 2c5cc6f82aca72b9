import { useTranslations } from "next-intl";
import type { GroupField, ListField } from "@/lib/content/form/fields";
import { daysOfWeeklyRule } from "@/lib/content/form/weekly-rule";
import { ChoiceField, ChoicesField, YesNoField } from "./choice-fields";
import { DateField } from "./date-field";
import { useFieldNotes } from "./field-frame";
import { useFieldLabel, usePathLabel } from "./field-label";
import type { FieldProps } from "./field-props";
import { useValueText } from "../value-text";
import { fieldId } from "./form-context";
import { ImageField } from "./image-field";
import { LocalizedField } from "./localized-field";
import { PlainField } from "./plain-field";
import { ReferenceField } from "./reference-field";
import { ReferenceListField } from "./reference-list-field";
import { RichTextField } from "./rich-text-field";
import { RowButton, small } from "./row-button";
import { Weekdays } from "./weekdays";

/** One field of a record's form, of whatever kind: the part that the schema's shape asks for. */
export function FieldView(props: FieldProps) {
  const { field } = props;
  const labels = useFieldLabel(props.context.noun);
  const label = props.label ?? labels(field.key);
  const named = { ...props, label };
  switch (field.kind) {
    case "group":
      return <GroupFields {...named} field={field} />;
    case "list":
      return field.item.kind === "reference" ? (
        <ReferenceListField {...named} field={field} noun={field.item.noun} />
      ) : (
        <ListFields {...named} field={field} />
      );
    case "localizedText":
    case "localizedRichText":
      return <LocalizedField {...named} field={field} />;
    case "richText":
      return <RichTextField {...named} field={field} />;
    case "partialDate":
      return <DateField {...named} field={field} />;
    case "reference":
      return <ReferenceField {...named} noun={field.noun} />;
    case "imageFile":
      return <ImageField {...named} />;
    case "choice":
      return <ChoiceField {...named} field={field} values={field.values} />;
    case "choices":
      return <ChoicesField {...named} field={field} values={field.values} />;
    case "boolean":
      return <YesNoField {...named} canBeUnknown={field.canBeUnknown} />;
    default:
      return <PlainField {...named} field={field} />;
  }
}

const sideBySide = new Set([
  "line",
  "choice",
  "number",
  "pictureShare",
  "cents",
  "share",
  "day",
  "boolean",
  "url",
  "phone",
  "clock",
  "email",
  "reference",
]);

/** Fields that belong together, short ones side by side. */
function GroupFields({
  field,
  path,
  value,
  context,
  label,
  isFolded = false,
}: FieldProps<GroupField> & { label: string; isFolded?: boolean }) {
  const { attributes, errorLine } = useFieldNotes(context, path);
  const values = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const days = field.isHours ? daysOfWeeklyRule(values.recurrence) : null;
  const isWeekly = field.isHours && (days !== null || !values.recurrence);
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} {...attributes} className="min-w-0 border-l-4 border-border/50 pl-4">
      <legend className={isFolded ? "sr-only" : "font-semibold"}>{label}</legend>
      {errorLine}
      {isWeekly && <Weekdays path={`${path}.days`} chosen={days ?? []} />}
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {field.fields.map((inner) => (
          <div key={inner.key} className={sideBySide.has(inner.kind) ? "min-w-0" : "min-w-0 sm:col-span-2"}>
            <FieldView
              field={inner}
              path={`${path}.${inner.key}`}
              value={isWeekly && inner.key === "recurrence" ? null : values[inner.key]}
              context={context}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** A row of a list, folded to what it says in short; open when it says nothing yet or has something to mend. */
function FoldedRow(props: FieldProps<GroupField> & { label: string }) {
  const { field, path, value, context, label } = props;
  const text = useValueText(context.noun, context.names);
  const pathLabel = usePathLabel(context.noun);
  const values = (value ?? {}) as Record<string, unknown>;
  const gist = field.fields
    .filter(({ kind }) => kind !== "boolean")
    .map((inner) => {
      const value = values[inner.key];
      // Sources and gaps name a field of the record by its path.
      return inner.key === "field" && typeof value === "string" && value !== ""
        ? pathLabel(value)
        : text(inner, value)?.split("\n")[0];
    })
    .filter(Boolean)
    .slice(0, 3)
    .join(", ");
  const hasObstacle = context.obstacles.some((obstacle) => `${obstacle.path}.`.startsWith(`${path}.`));
  return (
    <details open={gist === "" || hasObstacle}>
      <summary className="min-h-11 py-2">
        <span className="font-semibold">{label}</span>
        {gist && <span className="break-words text-soft"> {gist}</span>}
      </summary>
      <GroupFields {...props} isFolded />
    </details>
  );
}

/** A list of rows. Its buttons send the whole form, so that they work without scripts and lose nothing. */
function ListFields({ field, path, value, context, label }: FieldProps<ListField> & { label: string }) {
  const t = useTranslations("admin.fields");
  const { attributes, errorLine } = useFieldNotes(context, path);
  const rows = Array.isArray(value) ? value : [];
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} {...attributes} className="min-w-0">
      <legend className="font-semibold">{label}</legend>
      {errorLine}
      <ol className="mt-2 grid gap-5">
        {rows.map((row, index) => {
          const name = t("row", { label, number: index + 1 });
          const place = `${path}.${index}`;
          return (
            <li key={index} className="min-w-0">
              {field.item.kind === "group" ? (
                <FoldedRow field={field.item} path={place} value={row} context={context} label={name} />
              ) : (
                <FieldView field={field.item} path={place} value={row} context={context} label={name} />
              )}
              <div className="mt-2 flex flex-wrap gap-2">
                <RowButton act="remove" path={place} label={t("removeRow", { row: name })} text={t("remove")} />
                {index > 0 && <RowButton act="up" path={place} label={t("moveUp", { row: name })} text={t("up")} />}
                {index < rows.length - 1 && (
                  <RowButton act="down" path={place} label={t("moveDown", { row: name })} text={t("down")} />
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <button type="submit" name="_do" value={`add:${path}`} formNoValidate className={`${small} mt-3 font-semibold`}>
        {t("addRow", { label })}
      </button>
    </fieldset>
  );
}
