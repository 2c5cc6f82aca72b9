import type { Noun } from "../document-parts";
import { fieldAt } from "./fields";

/** The field of the form where what stands in the way at a path can be mended: the path itself, or what it is within. */
export function anchorOf(noun: Noun, path: string): string {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const part = parts.slice(0, length).join(".");
    const field = fieldAt(noun, part);
    if (!field) continue;
    const next = parts[length];
    const isOwnPart =
      (field.kind.startsWith("localized") && ["fi", "sv", "en"].includes(next ?? "")) ||
      (field.kind === "partialDate" && ["edtf", "printed"].includes(next ?? ""));
    return isOwnPart ? `${part}.${next}` : part;
  }
  return parts[0]!;
}
