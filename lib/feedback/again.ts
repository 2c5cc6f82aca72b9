import "server-only";
import { betweenPages } from "@/lib/platform/http/between-pages";
import type { FormValues, Problem } from "./form";

/** A form that comes back: what was typed, what is wrong, and what it is sent with the next time. */
export type FormAgain = {
  values: FormValues;
  problems: Problem[];
  waitSeconds: number | null;
  /** False when the database does not answer: the page then does without it. */
  hasDatabase: boolean;
};

/** Hands a form from the route that refused it to the page that shows it: a text that is refused is written nowhere. */
export const { keep: handOver, take: takeOver } = betweenPages<FormAgain>("feedback");
