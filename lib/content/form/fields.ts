import { z } from "zod";
import { shareBasisPoints } from "@/lib/projects/document";
import { richTextSchema } from "@/lib/platform/rich-text";
import {
  cents,
  clockTime,
  closingTime,
  externalUrl,
  imageFile,
  isoDay,
  localizedRichText,
  localizedText,
  openingHours,
  partialDate,
  phoneValue,
  pictureShare,
  type Noun,
} from "../document-parts";
import { documentSchemas } from "../documents";

type Leaf =
  // "lines" is a list of words or short texts, one a line.
  | { kind: "line" | "lines" | "url" | "phone" | "email" | "day" | "number" | "cents" | "share" | "richText" }
  // A time of day by the clock: "09:30".
  | { kind: "clock" }
  | { kind: "localizedText" | "localizedRichText" | "partialDate" | "coordinates" }
  | { kind: "boolean"; canBeUnknown: boolean }
  // A hash of one of the portal's pictures; a part of one, 0–1, which is typed in per cent.
  | { kind: "imageFile" | "pictureShare" }
  | { kind: "choice"; values: readonly string[] }
  | { kind: "choices"; values: readonly string[] }
  | { kind: "reference"; noun: Noun };

/** What of a field is asked in a form. `key` is its name in the document, by which its label is found. */
export type Field = Leaf & {
  key: string;
  isRequired: boolean;
  /** False where what is not said has another meaning than "not known": the schema then says which. */
  canBeNull: boolean;
  maxLength?: number;
};
export type GroupField = {
  kind: "group";
  key: string;
  isRequired: boolean;
  /** Null in the document when nothing in it is known. */
  canBeNull: boolean;
  /** Left out of the document when nothing in it is known. */
  canBeAbsent: boolean;
  fields: AnyField[];
  isHours: boolean;
};
export type ListField = { kind: "list"; key: string; isRequired: false; item: AnyField };
export type AnyField = Field | GroupField | ListField;

/** Set by the portal itself, never by a form. */
const ownOfPortal = new Set(["noun", "id", "withdrawn"]);

/** What every record has comes after what is its noun's own, in this order. */
export const everyRecords: readonly string[] = [
  ...["resources", "images", "checkedOn", "checkedBy", "checkIntervalDays", "sources", "gaps", "slug", "formerSlugs"],
];

const forms = new Map<Noun, AnyField[]>();

/** The fields of a noun's form, in the order of its document's schema: the form is made of the schema and of nothing else. */
export function formFields(noun: Noun): AnyField[] {
  if (!forms.has(noun)) {
    const { shape } = documentSchemas[noun] as unknown as z.ZodObject;
    const own = Object.entries(shape).filter(([key]) => !ownOfPortal.has(key));
    const fields = own.map(([key, schema]) => fieldOf(key, schema as z.ZodType));
    const place = ({ key }: AnyField) => everyRecords.indexOf(key);
    forms.set(noun, [
      ...fields.filter((field) => place(field) < 0),
      ...fields.filter((field) => place(field) >= 0).sort((a, b) => place(a) - place(b)),
    ]);
  }
  return forms.get(noun)!;
}

/** The field at a path of a noun's document ("fundings.0.amountCents"); null when the path leads to none. */
export function fieldAt(noun: Noun, path: string): AnyField | null {
  let field: AnyField | undefined;
  let fields = formFields(noun);
  for (const key of path.split(".")) {
    if (field?.kind === "list") {
      field = field.item;
    } else {
      field = fields.find((candidate) => candidate.key === key);
      if (!field) return null;
    }
    fields = field.kind === "group" ? field.fields : [];
  }
  return field ?? null;
}

const known: [z.ZodType, Leaf][] = [
  [localizedText, { kind: "localizedText" }],
  [localizedRichText, { kind: "localizedRichText" }],
  [richTextSchema, { kind: "richText" }],
  [partialDate, { kind: "partialDate" }],
  [cents, { kind: "cents" }],
  [shareBasisPoints, { kind: "share" }],
  [isoDay, { kind: "day" }],
  [imageFile, { kind: "imageFile" }],
  [pictureShare, { kind: "pictureShare" }],
  [externalUrl, { kind: "url" }],
  [phoneValue, { kind: "phone" }],
  [clockTime, { kind: "clock" }],
  [closingTime, { kind: "clock" }],
];

function fieldOf(key: string, schema: z.ZodType): AnyField {
  let inner = schema;
  let canBeLeftOut = false;
  let canBeUnknown = false;
  let canBeAbsent = false;
  for (;;) {
    const noun = inner.meta()?.reference as Noun | undefined;
    if (noun) return { kind: "reference", noun, key, isRequired: !canBeLeftOut, canBeNull: canBeUnknown };
    if (!(inner instanceof z.ZodDefault || inner instanceof z.ZodNullable || inner instanceof z.ZodOptional)) break;
    canBeLeftOut = true;
    canBeUnknown ||= inner instanceof z.ZodNullable;
    canBeAbsent ||= inner instanceof z.ZodOptional;
    inner = inner.unwrap() as z.ZodType;
  }
  const own = { key, isRequired: !canBeLeftOut, canBeNull: canBeUnknown };
  const part = known.find(([candidate]) => candidate === inner)?.[1];
  if (part) return { ...part, ...own };
  if (inner instanceof z.ZodEnum) return { kind: "choice", values: inner.options as string[], ...own };
  if (inner instanceof z.ZodBoolean) return { kind: "boolean", canBeUnknown, ...own };
  if (inner instanceof z.ZodNumber) return { kind: "number", ...own };
  if (inner instanceof z.ZodTuple) return { kind: "coordinates", ...own };
  if (inner instanceof z.ZodEmail) return { kind: "email", ...own };
  if (inner instanceof z.ZodURL) return { kind: "url", ...own };
  if (inner instanceof z.ZodArray) return listOf(key, inner);
  if (inner instanceof z.ZodObject) return groupOf(key, inner, { ...own, canBeAbsent });
  if (inner instanceof z.ZodString)
    return { kind: "line", ...own, ...(inner.maxLength && { maxLength: inner.maxLength }) };
  throw new Error(`no form field for ${key}`);
}

function listOf(key: string, schema: z.ZodArray): AnyField {
  const item = fieldOf(key, schema.element as z.ZodType);
  if (item.kind === "choice") return { kind: "choices", values: item.values, key, isRequired: false, canBeNull: false };
  if (item.kind === "line") return { kind: "lines", key, isRequired: false, canBeNull: false };
  return { kind: "list", key, isRequired: false, item };
}

type Own = Pick<GroupField, "key" | "isRequired" | "canBeNull" | "canBeAbsent">;

function groupOf(key: string, schema: z.ZodObject, own: Own): GroupField {
  const fields = Object.entries(schema.shape).map(([name, field]) => fieldOf(name, field as z.ZodType));
  return { kind: "group", ...own, key, fields, isHours: (schema as unknown) === openingHours };
}
