import { useTranslations } from "next-intl";
import { useFactName } from "@/components/records/fact-value";
import { SelectField } from "@/components/ui/fields";
import { fieldNames, type FormValues } from "@/lib/feedback/form";
import { factFields, parseSubject } from "@/lib/feedback/subject";

/** Which fact: the one that the link named, or any of the record's. */
export function FactChoice({ values }: { values: FormValues }) {
  const t = useTranslations("feedback");
  const nameOf = useFactName();
  const subject = parseSubject(values.subject);
  if (!subject) return null;
  if (values.field !== "") return <input type="hidden" name={fieldNames.field} value={values.field} />;
  return (
    <SelectField
      name={fieldNames.field}
      label={t("whichFact")}
      any={t("wholePage")}
      choices={factFields(subject.noun).map((field) => ({ value: field, label: nameOf(field) }))}
    />
  );
}

export function KindChoice({ kind }: { kind: "error" | "general" }) {
  const t = useTranslations("feedback");
  return (
    <fieldset>
      <legend className="font-semibold">{t("kindTitle")}</legend>
      {(["error", "general"] as const).map((one) => (
        <label key={one} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name={fieldNames.kind}
            value={one}
            defaultChecked={one === kind}
            className="size-6 accent-spruce"
          />
          {t(`kind.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
