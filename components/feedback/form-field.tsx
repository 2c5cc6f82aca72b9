import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormField } from "@/lib/feedback/form";
import { fieldNames } from "@/lib/feedback/form";

const control = "mt-1 block min-h-11 w-full rounded-box border border-border bg-surface px-3 py-2 text-ink";

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
  const described = [hint && `${id}-vihje`, problem && `${id}-virhe`].filter(Boolean).join(" ");
  const attributes = {
    id,
    name: id,
    defaultValue: value,
    required: isRequired,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": described || undefined,
    dir: "auto" as const,
    className: problem ? `${control} border-2 border-urgent` : control,
  };
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label} {isRequired && <span className="font-normal text-soft">{t("required")}</span>}
      </label>
      {hint && (
        <div id={`${id}-vihje`} className="text-sm text-soft">
          {hint}
        </div>
      )}
      {problem && (
        <p id={`${id}-virhe`} className="font-semibold text-urgent">
          {problem}
        </p>
      )}
      {rows ? (
        <textarea rows={rows} {...attributes} />
      ) : (
        <input type={type ?? "text"} autoComplete={autoComplete ?? "off"} {...attributes} />
      )}
    </div>
  );
}
