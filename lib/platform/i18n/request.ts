import { getRequestConfig } from "next-intl/server";
import { isLocale } from "./locales";
import { adminMessages } from "./admin-messages";
import { messagesIn } from "./messages-in";
import { currentLocale } from "./reader";

export default getRequestConfig(async ({ locale: wanted }) => {
  const locale = wanted && isLocale(wanted) ? wanted : currentLocale();
  return { locale, messages: { ...(await messagesIn(locale)), admin: adminMessages }, timeZone: "Europe/Helsinki" };
});
