import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** The way to the calendar file of recurring times. */
export function CalendarLink({ href }: { href: string }) {
  const t = useTranslations("hours");
  return (
    <p className="mt-1 print:hidden">
      <a href={href} className="inline-flex min-h-11 items-center">
        <Icon name="calendar" />
        {t("calendar")}
      </a>
      <span className="block text-sm text-soft">{t("calendarHint")}</span>
    </p>
  );
}
