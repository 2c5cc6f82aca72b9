import { getRequestConfig } from "next-intl/server";
import { defaultLocale } from "@/lib/paths";
import { messages } from "./messages";

export default getRequestConfig(async () => ({ locale: defaultLocale, messages, timeZone: "Europe/Helsinki" }));
