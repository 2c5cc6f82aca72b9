import type { Draft } from "@/lib/content/revisions";

/** What is taken out of documents: a person by id, and words that are the person's own (names, addresses of mail). */
export type Redaction = {
  personId: string | null;
  /** Compared without regard to case. */
  words: string[];
  /** What stands in their place in a text. */
  mask: string;
};

/** The fields of a post that lead to its person. */
const ownFields = ["person", "phone", "phonePrinted", "email", "emailPrinted"];

/** A post without its person: the role stays, and what led to the person goes with the person. */
export function withoutPerson(document: Draft): Draft {
  const sources = Array.isArray(document.sources) ? (document.sources as { field?: string }[]) : [];
  return {
    ...document,
    ...Object.fromEntries(ownFields.map((field) => [field, null])),
    sources: sources.filter(({ field }) => !ownFields.includes(field ?? "")),
  };
}

/** The document without the person and the words, whatever version or draft it is. Everything else stays as it was. */
export function redacted(document: Draft, redaction: Redaction): Draft {
  const { personId, words } = redaction;
  const isPost = personId !== null && document.noun === "contact" && document.person === personId;
  const open = isPost ? withoutPerson(document) : document;
  const emptied = Object.fromEntries(
    Object.entries(open).map(([key, value]) => [key, isOwnAddress(key, value, words) ? null : value]),
  ) as Draft;
  return cleaned(emptied, redaction, patternOf(words)) as Draft;
}

/** An address of mail that is a value of its own becomes a missing one: words in its place would be no address. */
function isOwnAddress(key: string, value: unknown, words: string[]): boolean {
  return (
    (key === "email" || key === "emailPrinted") &&
    typeof value === "string" &&
    words.some((word) => value.toLowerCase().includes(word.toLowerCase()))
  );
}

function patternOf(words: string[]): RegExp | null {
  const escaped = words.filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.length > 0 ? new RegExp(escaped.join("|"), "giu") : null;
}

function cleaned(value: unknown, redaction: Redaction, pattern: RegExp | null): unknown {
  if (typeof value === "string") return pattern ? value.replace(pattern, redaction.mask) : value;
  if (Array.isArray(value))
    return value
      .filter((item) => item !== redaction.personId && !isChannelTo(item, redaction))
      .map((item) => cleaned(item, redaction, pattern));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part, redaction, pattern)]));
}

function isChannelTo(item: unknown, { words }: Redaction): boolean {
  const channel = item as { kind?: unknown; value?: unknown } | null;
  if (typeof channel !== "object" || channel?.kind !== "email" || typeof channel.value !== "string") return false;
  const address = channel.value.toLowerCase();
  return words.some((word) => word.toLowerCase() === address);
}
