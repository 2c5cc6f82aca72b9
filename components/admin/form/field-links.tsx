import type { Noun } from "@/lib/content/document-parts";
import { fieldId } from "./form-context";
import { useFieldLabel } from "./field-label";

/** Links to fields of the form, by their names. */
export function FieldLinks({ noun, keys, className }: { noun: Noun; keys: readonly string[]; className?: string }) {
  const label = useFieldLabel(noun);
  return (
    <ul className={className}>
      {keys.map((key) => (
        <li key={key}>
          <a href={`#${fieldId(key)}`} className="inline-flex min-h-11 items-center">
            {label(key)}
          </a>
        </li>
      ))}
    </ul>
  );
}
