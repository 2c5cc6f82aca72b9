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

/** The field's own hint, else that of its kind. */
export function useHint({ key, kind }: AnyField): string | null {
  const t = useTranslations("admin.fields.hint");
  if (t.has(key as "slug")) return t(key as "slug");
  return t.has(kind as "day") ? t(kind as "day") : null;
}
