import "server-only";
import { randomBytes } from "node:crypto";
import type { FormValues, Problem } from "./form";

/** A form that comes back: what was typed, what is wrong, and what it is sent with the next time. */
export type FormAgain = {
  values: FormValues;
  problems: Problem[];
  waitSeconds: number | null;
  /** False when the database does not answer: the page then does without it. */
  hasDatabase: boolean;
};

const mostKept = 100;
const kept = ((globalThis as { perhepolkuForms?: Map<string, FormAgain> }).perhepolkuForms ??= new Map());

/**
 * Hands a form from the route that refused it to the page that shows it, in the memory of this process and for the moment
 * between the two: a text that is refused is written nowhere.
 */
export function handOver(form: FormAgain): string {
  const key = randomBytes(16).toString("base64url");
  kept.set(key, form);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return key;
}

export function takeOver(key: string): FormAgain | null {
  const form = kept.get(key) ?? null;
  kept.delete(key);
  return form;
}
