import { useTranslations } from "next-intl";
import type { AnyField } from "@/lib/content/form/fields";
import type { FormContext } from "./form-context";

export type FieldProps<F = AnyField> = {
  field: F;
  path: string;
  value: unknown;
  context: FormContext;
  /** What it is called here, where that is not the field's own name: a row of a list. */
  label?: string;
};

/** The field's own hint, else that of its kind; and of the record's own fields, whether publishing needs it. */
export function useHint({ key, kind, isRequired }: AnyField, path: string): string | null {
  const t = useTranslations("admin.fields");
  const hint = [key, kind].map((name) => `hint.${name}` as "hint.slug").find((name) => t.has(name));
  const isOwn = !path.includes(".");
  return [isRequired && isOwn && t("neededToPublish"), hint && t(hint)].filter(Boolean).join(" ") || null;
}
