import { formatPhone } from "@/lib/platform/format/phone";
import type { ShortlistEntry } from "./queries";

/** Mail programs cut longer addresses than this. */
const MOST_CHARACTERS = 1500;

/** A list in plain text, a paragraph a thing: its name, phone numbers, the collector's note, its page. Names alone when long. */
export function listAsText(entries: ShortlistEntry[], origin: string): string {
  const full = entries.map((entry) => [entry.name, ...phonesOf(entry), entry.note, origin + entry.path]);
  const text = paragraphs(full, "\n\n");
  return text.length <= MOST_CHARACTERS
    ? text
    : paragraphs(
        entries.map(({ name }) => [name]),
        "\n",
      );
}

const paragraphs = (parts: string[][], between: string) =>
  parts.map((lines, index) => `${index + 1}. ${lines.filter(Boolean).join("\n")}`).join(between);

function phonesOf({ helpline, contact, person, channels }: ShortlistEntry): string[] {
  const posts = person?.contacts ?? (contact ? [contact] : []);
  const numbers = [
    helpline?.phone,
    ...posts.map(({ phone }) => phone),
    ...channels.filter(({ kind }) => kind === "phone").map(({ value }) => value),
  ];
  return numbers.filter((number) => number !== null && number !== undefined).map(formatPhone);
}
