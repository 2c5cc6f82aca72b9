import { useTranslations } from "next-intl";
import type { Noun } from "@/lib/content/document-parts";
import { Candidates } from "./candidates";
import { control, FieldFrame } from "./field-frame";
import type { FieldProps } from "./field-props";

type Props = Pick<FieldProps, "path" | "value" | "context"> & { label: string; noun: Noun };

/** One record, by its name. Words that name several or none stay, with what they could mean under them. */
export function ReferenceField({ path, value, context, label, noun }: Props) {
  const t = useTranslations("admin.fields.hint");
  const id = typeof value === "string" ? value : "";
  const name = context.names.get(id);
  return (
    <div data-pick={noun} className="min-w-0">
      <FieldFrame path={path} label={label} context={context} hint={name || !id ? null : t("reference")}>
        {(attributes) => (
          <input {...attributes} type="text" defaultValue={name ?? id} autoComplete="off" className={control} />
        )}
      </FieldFrame>
      {name && <input type="hidden" name={`${path}~id`} value={id} />}
      {name && <input type="hidden" name={`${path}~name`} value={name} />}
      {id && !name && <Candidates path={path} context={context} />}
    </div>
  );
}
