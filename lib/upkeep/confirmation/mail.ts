import { createTranslator } from "use-intl/core";
import type { Mail } from "@/lib/mail/outbox";
import { pathsIn } from "@/lib/paths";
import { formatDay } from "@/lib/platform/format/dates";
import { formatPhone } from "@/lib/platform/format/phone";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { localized } from "@/lib/platform/i18n/localized";
import type { AskedFacts } from "./subject";

type Asking = {
  recipient: string;
  origin: string;
  token: string;
  /** What is asked about: the contact or the organization. */
  name: string;
  contacts: AskedFacts[];
  /** Whether the address is the contact's own, so that the letter may greet by name. */
  isOwn: boolean;
  /** The name of the organization that asks; null: the portal. */
  asker: unknown;
  expiresOn: string;
};

/** So many contacts are in the letter itself; the others are behind its link. */
const mostShown = 20;

/** The question by mail, in Finnish: who asks, what is public now, and the link, which is the only way in. */
export function confirmationMail({ recipient, origin, token, name, contacts, isOwn, asker, expiresOn }: Asking): Mail {
  const t = createTranslator({ locale: "fi", messages: adminMessages, namespace: "confirmation" });
  const person = isOwn ? contacts[0]?.person?.name : null;
  const facts = contacts
    .slice(0, mostShown)
    .map((contact) =>
      [
        contact.person?.name ?? t("unnamed"),
        `${t("post")}: ${localized(contact.title, "fi")}`,
        `${t("phone")}: ${contact.phone ? formatPhone(contact.phone) : t("missing")}`,
        `${t("email")}: ${contact.email ?? t("missing")}`,
      ].join("\n"),
    );
  const rest = contacts.length - facts.length;
  return {
    recipient,
    subject: t("mail.subject", { name }),
    body: t("mail.body", {
      greeting: person ? t("mail.greeting", { name: person }) : t("mail.greetingUnnamed"),
      asker: asker ? localized(asker, "fi") : t("mail.portal"),
      facts: [...facts, ...(rest > 0 ? [t("mail.rest", { count: rest })] : [])].join("\n\n"),
      link: `${origin}${pathsIn("fi").confirmation(token)}`,
      date: formatDay(expiresOn),
    }),
  };
}
