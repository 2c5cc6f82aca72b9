import messages from "@/messages/admin/mail.json";
import type { Mail } from "./outbox";

type LetterName = Exclude<keyof typeof messages, "greeting" | "signature">;

/** A letter to an editor: its words from messages/admin/mail.json between a greeting and a signature. */
export function writeLetter(
  name: LetterName,
  to: { email: string; name: string },
  values: Record<string, string> = {},
): Mail {
  const { subject, body } = messages[name];
  const parts = [fill(messages.greeting, { name: to.name }), fill(body, values), messages.signature];
  return { recipient: to.email, subject: fill(subject, values), body: parts.join("\n\n") };
}

/** The worker and the commands write letters too, where next-intl is not at hand; a letter's blanks are plain. */
function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
}
