import { useTranslations } from "next-intl";
import type { HelplineListItem } from "@/lib/helplines/queries";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { PhoneLink } from "@/components/ui/contact-links";

/** The numbers for a bad moment, in the same place on every page. */
export function HelplineStrip({ helplines }: { helplines: HelplineListItem[] }) {
  const t = useTranslations("layout");
  return (
    <section aria-labelledby="apua-heti-numerot" className="rounded-box border-2 border-urgent bg-surface p-4 sm:p-5">
      <h2 id="apua-heti-numerot" className="text-lg font-bold text-urgent">
        {t("urgentTitle")}
      </h2>
      <ul className="mt-2 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4">
        {helplines.map((helpline) => (
          <li key={helpline.id} className="py-1">
            <PhoneLink number={helpline.phone} printed={helpline.phonePrinted} />
            <br />
            <span className="text-sm">{localized(helpline.name)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <a href={paths.helplines()} className="inline-flex min-h-11 items-center">
          {t("urgentMore")}
        </a>
      </p>
    </section>
  );
}
