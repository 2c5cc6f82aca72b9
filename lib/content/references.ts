import { z } from "zod";
import { documentSchemas, type AnyDocument } from "./documents";
import type { Noun } from "./document-parts";

export type Reference = { path: string; noun: Noun; id: string };

/** Every reference in a document, found by walking its schema: the fields made with `reference()`. */
export function referencesIn(document: AnyDocument): Reference[] {
  const found: Reference[] = [];
  walk(documentSchemas[document.noun], document, [], found);
  return found;
}

function walk(schema: z.core.$ZodType, value: unknown, path: (string | number)[], found: Reference[]): void {
  if (value === null || value === undefined) return;
  const noun = (schema instanceof z.ZodType ? schema.meta()?.reference : undefined) as Noun | undefined;
  if (noun) {
    found.push({ path: path.join("."), noun, id: value as string });
  } else if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    walk(schema.unwrap(), value, path, found);
  } else if (schema instanceof z.ZodArray) {
    (value as unknown[]).forEach((item, index) => walk(schema.element, item, [...path, index], found));
  } else if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(schema.shape)) {
      walk(field as z.core.$ZodType, (value as Record<string, unknown>)[key], [...path, key], found);
    }
  }
}
