import { titleOf, type Draft } from "@/lib/content/revisions";
import { parseDocument } from "@/lib/content/obstacles";
import { parseStrangeJson } from "./json-text";
import { mostRows, UnreadableFile, type ReadFile } from "./rows";

/** Documents of ours, one or many; each must fit its schema whole. A withdrawal is an editor's act and is not brought in. */
export function readDocuments(content: string): ReadFile {
  const parsed = parseStrangeJson(content);
  const documents = Array.isArray(parsed) ? parsed : [parsed];
  if (documents.length > mostRows) throw new UnreadableFile("tooManyRows");
  const seen = new Set<string>();
  const rows = documents.map((input: unknown, index) => {
    const { document, obstacles } = parseDocument(input);
    const line = index + 1;
    if (!document) {
      const said = typeof input === "object" && input !== null ? (input as Draft) : null;
      const id = typeof said?.id === "string" ? said.id.slice(0, 120) : null;
      const faults = obstacles.slice(0, 20);
      return {
        line,
        noun: "page" as const,
        sourceId: null,
        id: null,
        name: id ?? "",
        fields: {},
        person: null,
        faults,
      };
    }
    const { id, noun } = document;
    const faults = seen.has(id) ? [{ path: "id", reason: "idTwice" }] : [];
    seen.add(id);
    const fields = { ...document, withdrawn: null };
    return { line, noun, sourceId: null, id, name: titleOf(document as Draft), fields, person: null, faults };
  });
  return { rows, losses: new Map() };
}
