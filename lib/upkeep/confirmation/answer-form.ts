import { z } from "zod";
import { tidyText } from "@/lib/feedback/form";
import { parseTypedDate } from "@/lib/platform/dates/typed-date";
import { parsePhone } from "@/lib/platform/format/phone-input";
import type { AskedContact } from "./queries";

/** The fields for one contact, by the names that the page gives them; each ends with the contact's id. */
export const answerFields = {
  answer: "vastaus",
  version: "versio",
  title: "tehtava",
  phone: "puhelin",
  email: "sahkoposti",
  endedOn: "paattyi",
} as const;
export type AnswerField = keyof typeof answerFields;

export const fieldName = (field: AnswerField, contactId: string) => `${answerFields[field]}-${contactId}`;

/** "oikein" all is right; "muutos" something reads otherwise; "paattynyt" the person is not in the post any more. */
export const answerKinds = ["oikein", "muutos", "paattynyt"] as const;

/** What the page thanks for, in its address. */
export const thanksWords = { confirmed: "vahvistus", corrected: "korjaus" } as const;

/** What somebody who was asked says of a contact. `corrected` has only the fields that read otherwise. */
export type ContactAnswer = { contactId: string; version: number } & (
  { kind: "right" } | { kind: "corrected"; values: Correction }
);
export type Correction = {
  title?: string;
  phone?: string | null;
  email?: string | null;
  /** EDTF; null: ended, but the day is not told. */
  endedOn?: string | null;
};

/** `field` is what to mend; the reason is a key of messages. */
export type AnswerProblem = { contactId: string | null; field: AnswerField | null; reason: string };

export type TypedAnswers = Record<string, string>;

/** What a browser sent about the contacts that were asked about; anything else in it is passed over. */
export function readAnswers(form: FormData, contacts: Pick<AskedContact, "id">[]): TypedAnswers {
  const names = contacts.flatMap(({ id }) =>
    Object.keys(answerFields).map((field) => fieldName(field as AnswerField, id)),
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = form.get(name);
      return typeof value === "string" ? [[name, tidyText(value).slice(0, 1_000)]] : [];
    }),
  );
}

/** The number of the version that the page showed of a contact; null when it says none. */
export function seenVersion(typed: TypedAnswers, contactId: string): number | null {
  const number = /^\d{1,9}$/.exec(typed[fieldName("version", contactId)] ?? "")?.[0];
  return number ? Number(number) : null;
}

/**
 * The answers, or what is wrong with them. A contact about which nothing is said is left as it is; of one that has changed
 * since it was seen, nothing can be said before it is seen again.
 */
export function parseAnswers(
  typed: TypedAnswers,
  contacts: AskedContact[],
): { answers: ContactAnswer[]; problems: AnswerProblem[] } {
  const answers: ContactAnswer[] = [];
  const problems: AnswerProblem[] = [];
  for (const contact of contacts) {
    const value = (field: AnswerField) => typed[fieldName(field, contact.id)] ?? "";
    if (seenVersion(typed, contact.id) !== contact.version) {
      problems.push({ contactId: contact.id, field: "answer", reason: "changedMeanwhile" });
      continue;
    }
    const kind = value("answer");
    const base = { contactId: contact.id, version: contact.version };
    const { values, problems: found } = correctionIn(value, contact, kind);
    problems.push(...found.map((problem) => ({ contactId: contact.id, ...problem })));
    if (Object.keys(values).length > 0) answers.push({ ...base, kind: "corrected", values });
    else if (kind === "oikein") answers.push({ ...base, kind: "right" });
    else if (kind === "muutos" && found.length === 0)
      problems.push({ contactId: contact.id, field: "answer", reason: "nothingChanged" });
  }
  if (answers.length === 0 && problems.length === 0)
    problems.push({ contactId: null, field: null, reason: "nothingAnswered" });
  return { answers, problems };
}

function correctionIn(value: (field: AnswerField) => string, contact: AskedContact, kind: string) {
  const values: Correction = {};
  const problems: { field: AnswerField; reason: string }[] = [];
  const title = value("title").replace(/\s+/g, " ");
  if (title && title !== (contact.title as { fi: string }).fi) {
    if (title.length > 300) problems.push({ field: "title", reason: "titleTooLong" });
    else values.title = title;
  }
  const phone = value("phone") === "" ? null : parsePhone(value("phone"));
  if (phone === null && value("phone") !== "") problems.push({ field: "phone", reason: "phoneMalformed" });
  else if (phone !== contact.phone) values.phone = phone;
  const email = value("email") || null;
  if (email !== null && !z.email().max(254).safeParse(email).success)
    problems.push({ field: "email", reason: "emailMalformed" });
  else if (email !== contact.email) values.email = email;
  const ended = value("endedOn");
  const typedDate = ended === "" ? null : parseTypedDate(ended);
  const endedOn = typedDate && /^\d{4}/.test(typedDate) ? typedDate : null;
  if (ended !== "" && endedOn === null) problems.push({ field: "endedOn", reason: "dateMalformed" });
  else if (kind === "paattynyt" || endedOn !== null) values.endedOn = endedOn;
  return { values, problems };
}
