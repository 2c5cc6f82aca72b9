import { useTranslations } from "next-intl";
import type { ListField } from "@/lib/content/form/fields";
import type { Noun } from "@/lib/content/document-parts";
import { adminPaths } from "@/lib/admin-paths";
import { RecordAdder } from "../client/record-adder";
import { Candidates } from "./candidates";
import { control } from "@/components/ui/labelled";
import { useFieldNotes } from "./field-frame";
import { RegionChoices } from "./region-choices";
import type { FieldProps } from "./field-props";
import { fieldId } from "./form-context";

type Props = FieldProps<ListField> & { label: string; noun: Noun };

/** Several records: those chosen as boxes to untick, and a field for the names of more. */
export function ReferenceListField({ path, value, context, label, noun }: Props) {
  const t = useTranslations("admin.fields");
  const { attributes, hintLine, errorLine } = useFieldNotes(context, path, t("hint.references"));
  const ids = (Array.isArray(value) ? value : []).filter((id): id is string => typeof id === "string" && id !== "");
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} className="min-w-0">
      <legend className="font-semibold">{label}</legend>
      {errorLine}
      <ul className="flex flex-wrap gap-x-6">
        {ids.map((id, index) => (
          <li key={index} className="min-w-0">
            <label id={fieldId(`${path}.${index}`)} tabIndex={-1} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                name={`${path}.${index}`}
                value={id}
                defaultChecked
                className="size-6 shrink-0 accent-spruce"
              />
              {context.names.get(id) ?? `”${id}”`}
            </label>
            <RowError path={`${path}.${index}`} context={context} />
            {!context.names.has(id) && <Candidates path={`${path}.${index}`} context={context} />}
          </li>
        ))}
      </ul>
      <div>
        <label htmlFor={`${fieldId(path)}-lisaa`} className="text-sm font-semibold">
          {t("addNames")}
          <span className="sr-only">: {label}</span>
        </label>
        {hintLine}
        <RecordAdder
          attributes={{ ...attributes, id: `${fieldId(path)}-lisaa`, name: `${path}~add` }}
          label={`${t("addNames")}: ${label}`}
          address={adminPaths.pick()}
          noun={noun}
          className={control}
          empty={t("nothingYet")}
        />
        {noun === "region" && (
          <RegionChoices name={`${path}~add`} chosen={ids} counties={context.counties} label={label} />
        )}
      </div>
    </fieldset>
  );
}

function RowError({ path, context }: Pick<FieldProps, "path" | "context">) {
  return useFieldNotes(context, path).errorLine;
}
