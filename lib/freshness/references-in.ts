import { nouns } from "@/lib/content/document-parts";

const reference = new RegExp(`^(${nouns.join("|")})-[a-z0-9-]+$`);

/** The ids of records that documents refer to, at any depth. */
export function referencesIn(documents: unknown[]): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "string") {
      if (reference.test(value)) found.add(value);
    } else if (value && typeof value === "object") Object.values(value).forEach(walk);
  };
  documents.forEach(walk);
  return [...found];
}
