import { formFields, type AnyField } from "@/lib/content/form/fields";
import type { Noun } from "@/lib/content/document-parts";
import type { Draft } from "@/lib/content/revisions";
import { usePathLabel } from "./field-label";

const without = new Set(["sources", "gaps", "slug", "formerSlugs", "checkedOn", "checkedBy", "checkIntervalDays"]);

/** The facts of this document that a source can tell, for the fields that ask which one it does. */
export function FactPaths({ document, noun }: { document: Draft; noun: Noun }) {
  const label = usePathLabel(noun);
  const paths = formFields(noun)
    .filter(({ key }) => !without.has(key))
    .flatMap((field) => pathsOf(field, field.key, document[field.key]));
  return (
    <datalist id="tiedot">
      {paths.slice(0, 400).map((path) => (
        <option key={path} value={path} label={label(path)} />
      ))}
    </datalist>
  );
}

/** A field itself; a list's rows, and what is in each of them. */
function pathsOf(field: AnyField, path: string, value: unknown): string[] {
  if (field.kind !== "list" || !Array.isArray(value)) return [path];
  const { item } = field;
  const rows = value.flatMap((_, index) => {
    const row = `${path}.${index}`;
    return item.kind === "group" ? [row, ...item.fields.map(({ key }) => `${row}.${key}`)] : [row];
  });
  return [path, ...rows];
}
