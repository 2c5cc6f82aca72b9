import type { AnyDocument } from "@/lib/content/documents";

export type OutsideLink = { field: string; url: string };

/** A longer one is not checked: it would not fit the index. */
const longestUrl = 2_000;

/** Every web address outside the portal in a document, with the field that has it; one in a long text names the text's field. */
export function outsideLinksIn(document: AnyDocument): OutsideLink[] {
  // The addresses of a classification's terms are identifiers, which need not answer.
  if (document.noun === "term") return [];
  // What a source prints is kept as it was printed, and is no link.
  const linking = { ...document, sources: [] };
  const found = new Map<string, OutsideLink>();
  walk(linking, [], (field, url) => found.set(`${field} ${url}`, { field, url }));
  return [...found.values()];
}

function walk(value: unknown, path: string[], found: (field: string, url: string) => void): void {
  if (typeof value === "string") {
    if (isWebAddress(value)) found(path.join("."), value);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  // A long text is one field in the form, its languages and paragraphs are not.
  const isLongText = "type" in value && value.type === "doc";
  for (const [key, part] of Object.entries(value)) {
    if (isLongText) walk(part, path.slice(0, -1), (_, url) => found(path.slice(0, -1).join("."), url));
    else walk(part, [...path, key], found);
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && text.length <= longestUrl && URL.canParse(text);
}
