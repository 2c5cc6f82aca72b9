import type { LocalizedText } from "@/lib/content/document-parts";
import type { AnyDocument, DocumentOf } from "@/lib/content/documents";
import type { IndexEntry } from "./postings";
import { linesOf, namesInOneWord, recordTextOf, type RecordText } from "./record-text";

type ReadRecord = { document: AnyDocument; text: RecordText; mentions: string[] };

/** A document's texts and the ids of the records whose names belong to them; null for one that search does not offer. */
export function readRecord(document: AnyDocument): ReadRecord | null {
  const text = recordTextOf(document);
  return text && { document, text, mentions: idsIn(text) };
}

const idsIn = ({ places = [], organizations = [], related = [] }: RecordText) =>
  [...places, ...organizations, ...related].filter((id): id is string => id !== null);

type Around = {
  /** The posts of a person, with where they are. */
  roles: string[];
  /** By id: every name of the records that are mentioned. */
  names: ReadonlyMap<string, string[]>;
};

/** What the index takes of a record. */
export function entryOf({ document, text, mentions }: ReadRecord, { roles, names }: Around): IndexEntry {
  const nameLines = (ids: (string | null)[] | undefined) =>
    (ids ?? []).flatMap((id) => (id ? (names.get(id) ?? []) : []));
  const title = text.title[0]!;
  const summary = text.summary?.[0] ?? null;
  return {
    recordId: document.id,
    noun: document.noun,
    slug: document.slug,
    title: typeof title === "string" ? { fi: title } : title,
    summary: typeof summary === "string" ? { fi: summary } : summary,
    nameIds: [...new Set([...mentions, ...roles])],
    text: {
      title: text.title.flatMap(linesOf),
      summary: (text.summary ?? []).flatMap(linesOf),
      places: nameLines(text.places),
      organizations: nameLines(text.organizations),
      body: [...(text.body ?? []).flatMap(linesOf), ...nameLines(text.related), ...nameLines(roles)],
    },
  };
}

type Named = { name?: LocalizedText | string; title?: LocalizedText; alternativeNames?: { name: string }[] };

/** The names by which a record is mentioned in the texts of others. */
export function namesOf(document: AnyDocument): string[] {
  const { name, title, alternativeNames = [] } = document as Named;
  const others = document.noun === "term" ? namesOfTerm(document) : alternativeNames.map((other) => other.name);
  return [...linesOf(name ?? title ?? null), ...others];
}

/** Synonyms mean the same without being its name; of a situation, what one word tells. */
function namesOfTerm(term: DocumentOf<"term">): string[] {
  if (term.scheme === "synonym") return [];
  if (term.scheme === "situation") return namesInOneWord(term);
  return term.alternativeNames.map(({ name }) => name);
}
