import { z } from "zod";

export const feedbackLimits = { message: 5_000, suggestion: 500, name: 100, email: 254 } as const;

/** The kinds that a sender may choose from; a comment comes from an article. */
export const feedbackKinds = ["error", "general", "comment"] as const;

/** The form's fields by the names that the page gives them. */
export const fieldNames = {
  kind: "laji",
  subject: "kohde",
  field: "tieto",
  message: "viesti",
  suggestion: "oikea",
  name: "nimi",
  email: "sahkoposti",
  token: "lomake",
  proof: "laskelma",
  /** Off the screen: people leave it empty, machines do not. */
  trap: "kotisivu",
} as const;

export type FormField = keyof typeof fieldNames;
export type FormValues = Record<FormField, string>;

export const emptyForm = Object.fromEntries(Object.keys(fieldNames).map((field) => [field, ""])) as FormValues;

// Marks that turn or hide the text around them, and control characters other than the line break and the tab.
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
// A half of a surrogate pair alone is no character, and PostgreSQL refuses it.
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it was meant: one kind of line break, composed letters, no characters that cannot be seen. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(invisible, "")
    .replace(loneSurrogate, "")
    .normalize("NFC")
    .replace(/\n{4,}/g, "\n\n\n")
    .trim();
}

/** What a browser sent, one text a field; a file or a missing field is an empty one. */
export function readForm(form: FormData | null): FormValues {
  const entries = Object.entries(fieldNames).map(([field, name]) => {
    const value = form?.get(name);
    return [field, typeof value === "string" ? value : ""] as const;
  });
  return Object.fromEntries(entries) as FormValues;
}

const optional = (max: number, tooLong: string) =>
  z
    .string()
    .transform((text) => tidyText(text).replace(/\s+/g, " "))
    .pipe(z.string().max(max, tooLong))
    .transform((text) => text || null);

/** The sender's own words, checked; messages are keys of `feedback.problem`. */
export const feedbackSchema = z.object({
  kind: z.enum(feedbackKinds).catch("general"),
  message: z
    .string()
    .transform(tidyText)
    .pipe(z.string().min(1, "messageMissing").max(feedbackLimits.message, "messageTooLong")),
  suggestion: optional(feedbackLimits.suggestion, "suggestionTooLong"),
  name: optional(feedbackLimits.name, "nameTooLong"),
  email: optional(feedbackLimits.email, "emailTooLong").pipe(z.email("emailMalformed").nullable()),
});
export type FeedbackInput = z.infer<typeof feedbackSchema>;

/** Why a form comes back; `field` is the one to mend, null when none is at fault. */
export type Problem = { field: FormField | null; reason: string };

export type ParsedForm = { input: FeedbackInput; problems: [] } | { input: null; problems: Problem[] };

export function parseForm(values: FormValues): ParsedForm {
  const result = feedbackSchema.safeParse(values);
  if (result.success) return { input: result.data, problems: [] };
  const problems = result.error.issues.map(({ path, message }) => ({ field: path[0] as FormField, reason: message }));
  return { input: null, problems };
}
