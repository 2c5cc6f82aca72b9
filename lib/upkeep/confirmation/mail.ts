import { createTranslator } from "use-intl/core";
import type { Mail } from "@/lib/mail/outbox";
import { pathsIn } from "@/lib/paths";
import { formatDay } from "@/lib/platform/format/dates";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";

type Asking = { recipient: string; origin: string; token: string; name: string; count: number; expiresOn: string };

/** The question by mail, in Finnish; its link is the only way in. */
export function confirmationMail({ recipient, origin, token, name, count, expiresOn }: Asking): Mail {
  const t = createTranslator({ locale: "fi", messages: adminMessages, namespace: "confirmation.mail" });
  const link = `${origin}${pathsIn("fi").confirmation(token)}`;
  return {
    recipient,
    subject: t("subject", { name }),
    body: t("body", { name, count, link, date: formatDay(expiresOn) }),
  };
}
