import { useTranslations } from "next-intl";
import type { Noun } from "@/lib/content/document-parts";
import { formFields } from "@/lib/content/form/fields";
import { FieldLinks } from "./form/field-links";

/** The fields that two editors have changed each in their own way, to be looked at. Words that are no field say nothing. */
export function BothChanged({ noun, fields }: { noun: Noun; fields: readonly string[] }) {
  const t = useTranslations("admin.records");
  const both = formFields(noun).filter(({ key }) => fields.includes(key));
  if (both.length === 0) return null;
  return (
    <>
      <p>{t("bothChanged")}</p>
      <FieldLinks noun={noun} keys={both.map(({ key }) => key)} />
    </>
  );
}
