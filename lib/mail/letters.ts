import { createTranslator } from "next-intl";
import messages from "@/messages/admin/mail.json";
import type { Mail } from "./outbox";

type LetterName = Exclude<keyof typeof messages, "greeting" | "signature">;

/** A letter to an editor: its words from messages/admin/mail.json between a greeting and a signature. */
export function writeLetter(
  name: LetterName,
  to: { email: string; name: string },
  values: Record<string, string> = {},
): Mail {
  const t = createTranslator({ locale: "fi", messages });
  const [subject, body] = [t(`${name}.subject`, values), t(`${name}.body`, values)];
  return {
    recipient: to.email,
    subject,
    body: [t("greeting", { name: to.name }), body, t("signature")].join("\n\n"),
  };
}
