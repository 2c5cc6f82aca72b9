import type { AnyDocument } from "@/lib/content/documents";
import { countWords, readabilityHints } from "./hints";

export type ReadText = { field: string; text: string };

// Names, printed values and editors' own notes are not prose that a reader reads.
const noProse = new Set([
  ...["name", "title", "shortName", "officialName", "alternativeNames", "label", "inessive", "genitive", "gaps"],
  ...["sources", "images", "resources", "channels", "withdrawn"],
]);

/** The running text of a document in Finnish, a field each; a long text's paragraphs are parted by line breaks. */
export function proseOf(document: AnyDocument): ReadText[] {
  const texts: ReadText[] = [];
  walk(document, [], texts);
  return texts;
}

function walk(value: unknown, path: string[], texts: ReadText[]): void {
  if (typeof value !== "object" || value === null) return;
  if ("fi" in value) {
    const text = typeof value.fi === "string" ? value.fi : textOfNode(value.fi).trim();
    if (text) texts.push({ field: path.join("."), text });
    return;
  }
  for (const [key, part] of Object.entries(value)) if (!noProse.has(key)) walk(part, [...path, key], texts);
}

function textOfNode(node: unknown): string {
  if (typeof node !== "object" || node === null) return "";
  if ("text" in node) return String(node.text);
  const parts = "content" in node && Array.isArray(node.content) ? node.content.map(textOfNode) : [];
  return "type" in node && (node.type === "paragraph" || node.type === "heading")
    ? `${parts.join("")}\n`
    : parts.join("");
}

/** Shorter ones say nothing of how a text reads. */
const fewestWords = 25;

/** How heavy the texts are: hints for a hundred words, a long sentence counted double; null when there is too little text. */
export function hardnessOf(texts: ReadText[]): { words: number; hardness: number | null } {
  const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
  if (words < fewestWords) return { words, hardness: null };
  const weight = texts
    .flatMap(({ text }) => readabilityHints(text))
    .reduce((sum, { kind }) => sum + (kind === "longSentence" ? 2 : 1), 0);
  return { words, hardness: (weight / words) * 100 };
}
