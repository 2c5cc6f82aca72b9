import type { RichText } from "@/lib/platform/rich-text";
import type { FieldProps } from "./field-props";
import { LongText } from "./long-text";

export function RichTextField({ path, value, context, label }: FieldProps & { label: string }) {
  return <LongText path={path} label={label} context={context} lang="fi" value={value as RichText | null} />;
}
