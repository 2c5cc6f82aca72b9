import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { control, Labelled } from "@/components/ui/labelled";
import type { FormField } from "@/lib/feedback/form";
import { fieldNames } from "@/lib/feedback/form";

type Props = {
  field: FormField;
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  isRequired?: boolean;
  problem?: string | null;
  /** Lines of a long text; none for a single line. */
  rows?: number;
  type?: "text" | "email";
  autoComplete?: string;
};

/** A field to write in, with what to know before and what to mend after. */
export function WrittenField({ field, label, hint, value, isRequired, problem, rows, type, autoComplete }: Props) {
  const t = useTranslations("feedback");
  const id = fieldNames[field];
  const name = (
    <>
      {label} {isRequired && <span className="font-normal text-soft">{t("required")}</span>}
    </>
  );
  return (
    <Labelled id={id} label={name} hint={hint} problem={problem}>
      {(described) => {
        const attributes = {
          ...described,
          name: id,
          defaultValue: value,
          required: isRequired,
          dir: "auto" as const,
          className: control,
        };
        return rows ? (
          <textarea rows={rows} {...attributes} />
        ) : (
          <input type={type ?? "text"} autoComplete={autoComplete ?? "off"} {...attributes} />
        );
      }}
    </Labelled>
  );
}
