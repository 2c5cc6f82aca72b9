import "server-only";
import { betweenPages } from "@/lib/platform/http/between-pages";

/** What a form said before it was refused, and why: never a password or a code. */
export type FormState = { values: Record<string, string>; problems: string[]; waitSeconds?: number | null };

/** Keeps a form's state for the page that shows it again, also when that page is loaded anew. */
export const { keep: keepFormState, find: findFormState } = betweenPages<FormState>("formState", 500);

const shownOnce = betweenPages<{ owner: string; words: string[] }>("shownOnce");

/** Keeps words that are shown once, to one editor. */
export const keepOnce = (owner: string, words: string[]): string => shownOnce.keep({ owner, words });

export const takeOnce = (owner: string, key: string | null | undefined): string[] | null =>
  shownOnce.take(key, (kept) => kept.owner === owner)?.words ?? null;
