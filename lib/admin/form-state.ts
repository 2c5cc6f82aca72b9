import "server-only";
import { randomBytes } from "node:crypto";

/** What a form said before it was refused, and why: never a password or a code. */
export type FormState = { values: Record<string, string>; problems: string[]; waitSeconds?: number | null };

type Kept = { value: unknown; owner: string | null };

const mostKept = 500;
const kept = ((globalThis as { perhepolkuFormStates?: Map<string, Kept> }).perhepolkuFormStates ??= new Map());

function keep(value: unknown, owner: string | null): string {
  const key = randomBytes(16).toString("base64url");
  kept.set(key, { value, owner });
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return key;
}

/** Keeps a form's state in the memory of this process for the page that shows it again; the key is part of its address. */
export const keepFormState = (state: FormState): string => keep(state, null);

export function findFormState(key: string | null | undefined): FormState | null {
  const found = key ? kept.get(key) : undefined;
  return found?.owner === null ? (found.value as FormState) : null;
}

/** Keeps words that are shown once, to one editor. */
export const keepOnce = (owner: string, words: string[]): string => keep(words, owner);

export function takeOnce(owner: string, key: string | null | undefined): string[] | null {
  const found = key ? kept.get(key) : undefined;
  if (!key || found?.owner !== owner) return null;
  kept.delete(key);
  return found.value as string[];
}
