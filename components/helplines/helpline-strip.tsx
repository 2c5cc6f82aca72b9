import { useTranslations } from "next-intl";
import type { HelplineListItem } from "@/lib/helplines/queries";
import { paths } from "@/lib/paths";
import { PhoneLink } from "@/components/ui/contact-links";
import { localizedText } from "@/components/ui/localized-text";

type Props = {
  helplines: HelplineListItem[];
  id: string;
  title: string;
  /** Where the rest of the numbers are. */
  moreHref?: string;
};

/** Numbers for a bad moment. */
export function HelplineStrip({ helplines, id, title, moreHref = paths.helplines() }: Props) {
  const t = useTranslations("layout");
  return (
    <section aria-labelledby={id} className="numbers rounded-box border-2 border-urgent bg-surface p-4 sm:p-5">
      <h2 id={id} className="text-lg font-bold text-urgent">
        {title}
      </h2>
      <HelplineNumbers helplines={helplines} />
      <p className="mt-2 print:hidden">
        <a href={moreHref} className="inline-flex min-h-11 items-center">
          {t("urgentMore")}
        </a>
      </p>
    </section>
  );
}

/** Numbers large enough to hit, each with its name. */
export function HelplineNumbers({ helplines }: { helplines: HelplineListItem[] }) {
  return (
    <ul className="mt-2 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4">
      {helplines.map((helpline) => (
        <li key={helpline.id} className="py-1">
          <span className="text-xl">
            <PhoneLink number={helpline.phone} printed={helpline.phonePrinted} />
          </span>
          <br />
          <span className="text-sm">{localizedText(helpline.name)}</span>
        </li>
      ))}
    </ul>
  );
}
