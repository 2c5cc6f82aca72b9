import { documentSchemas } from "@/lib/content/documents";
import { nouns, type Noun } from "@/lib/content/document-parts";

/** What feedback is about, as the address of the form names it: `service/vertaisryhmat`. */
export type SubjectKey = { noun: Noun; slug: string };

export function parseSubject(text: string | null): SubjectKey | null {
  const [, noun, slug] = /^([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text ?? "") ?? [];
  if (!slug || slug.length > 120 || !nouns.includes(noun as Noun)) return null;
  return { noun: noun as Noun, slug };
}

/** Nouns whose readers may comment. */
export const isCommented = (noun: Noun) => noun === "article";

export const subjectText = ({ noun, slug }: SubjectKey) => `${noun}/${slug}`;

// What a document has for the editors' sake is no fact of the record, and a printed form of a value is part of that value.
const notFacts = [
  ...["noun", "id", "slug", "formerSlugs", "withdrawn", "checkedOn", "checkedBy", "checkIntervalDays", "sources"],
  ...[
    "gaps",
    "simple",
    "position",
    "inStrip",
    "scheme",
    "matches",
    "inessive",
    "genitive",
    "centroid",
    "coordinates",
    "exceptions",
  ],
  ...["groupHeading", "phonePrinted", "emailPrinted", "priceNote", "alwaysOpen"],
];

/** The facts of a noun that a reader may find wrong: the fields of its document, its own before those of every record. */
export function factFields(noun: Noun): string[] {
  const fields = Object.keys(documentSchemas[noun].shape).filter((field) => !notFacts.includes(field));
  const isOwn = (field: string) => field !== "resources" && field !== "images";
  return [...fields.filter(isOwn), ...fields.filter((field) => !isOwn(field))];
}

/** A field as an address gives it, when it is a fact of the noun or a part of one ("fundings.0.amountCents"). */
export function parseField(noun: Noun, text: string | null): string | null {
  if (!text || text.length > 120 || !/^[a-zA-Z]+(\.[a-zA-Z0-9]+)*$/.test(text)) return null;
  return factFields(noun).includes(text.split(".")[0]!) ? text : null;
}
