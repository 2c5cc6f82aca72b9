import type { AnyField } from "@/lib/content/form/fields";
import { formFields } from "@/lib/content/form/fields";
import type { Noun } from "@/lib/content/document-parts";
import { typedDate, typedEuros, typedPhone, typedShare } from "@/lib/content/form/typed-values";
import { markdownOfRichText } from "@/lib/platform/rich-text-markdown";
import type { RichText } from "@/lib/platform/rich-text";
import type { Exported } from "./admin-queries";

export type TableWords = {
  header: (key: string) => string;
  state: (state: Exported["state"]) => string;
  /** A choice within a row in words; that of a column of its own stays a value, to be brought in again. */
  choice: (key: string, value: string) => string;
  idColumn: string;
  stateColumn: string;
};

/** A table of a noun's documents: a column for each field of the form, names for ids, rows of a list with " | " between. */
export function tableOf(
  noun: Noun,
  exported: readonly Exported[],
  titles: ReadonlyMap<string, string>,
  words: TableWords,
): string[][] {
  const fields = formFields(noun).filter(({ key }) => key !== "images");
  const header = [words.idColumn, words.stateColumn, ...fields.map(({ key }) => words.header(key))];
  const rows = exported.map(({ id, state, document }) => [
    id,
    words.state(state),
    ...fields.map((field) => textOf(field, document[field.key], { titles, choice: words.choice })),
  ]);
  return [header, ...rows];
}

type Told = { titles: ReadonlyMap<string, string>; choice: TableWords["choice"] };

function textOf(field: AnyField, value: unknown, told: Told): string {
  if (value === null || value === undefined) return "";
  const joined = (parts: string[], sign: string) => parts.filter(Boolean).join(sign);
  if (field.kind === "list" && Array.isArray(value))
    return joined(
      value.map((row) => textOf(field.item, row, told)),
      " | ",
    );
  if (Array.isArray(value)) return joined(value.map(String), " | ");
  if (field.kind === "reference") return told.titles.get(String(value)) ?? String(value);
  if (typeof value === "object") return textOfObject(field, value as Record<string, unknown>, told);
  if (field.kind === "cents" && typeof value === "number") return typedEuros(value);
  if (field.kind === "share" && typeof value === "number") return typedShare(value);
  if (field.kind === "phone") return typedPhone(String(value));
  return String(value as string | number | boolean);
}

function textOfObject(field: AnyField, value: Record<string, unknown>, told: Told): string {
  if (value.type === "doc") return markdownOfRichText(value as unknown as RichText);
  if (field.kind === "partialDate")
    return typeof value.edtf === "string" ? typedDate(value.edtf) : String((value.printed as string | null) ?? "");
  if (field.kind === "group")
    return field.fields
      .map((inner) => {
        const text = textOf(inner, value[inner.key], told);
        return inner.kind === "choice" && text ? told.choice(inner.key, text) : text;
      })
      .filter(Boolean)
      .join(", ");
  // Languages: Finnish, the one that is always there.
  const finnish = value.fi;
  return typeof finnish === "string" ? finnish : finnish ? markdownOfRichText(finnish as RichText) : "";
}
