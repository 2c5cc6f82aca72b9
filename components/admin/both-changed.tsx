import { useTranslations } from "next-intl";
import type { Noun } from "@/lib/content/document-parts";
import { formFields } from "@/lib/content/form/fields";
import { useFieldLabel } from "./form/field-label";
import { fieldId } from "./form/form-context";

/** The fields that two editors have changed each in their own way, to be looked at. Words that are no field say nothing. */
export function BothChanged({ noun, fields }: { noun: Noun; fields: readonly string[] }) {
  const t = useTranslations("admin.records");
  const label = useFieldLabel(noun);
  const both = formFields(noun).filter(({ key }) => fields.includes(key));
  if (both.length === 0) return null;
  return (
    <>
      <p>{t("bothChanged")}</p>
      <ul>
        {both.map(({ key }) => (
          <li key={key}>
            <a href={`#${fieldId(key)}`} className="inline-flex min-h-11 items-center">
              {label(key)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
