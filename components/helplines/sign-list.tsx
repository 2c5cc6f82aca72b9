import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { PhoneLink } from "@/components/ui/contact-links";
import { localizedText } from "@/components/ui/localized-text";
import type { UrgentSituation } from "@/lib/situations/queries";
import { HelplineTerms } from "./helpline-terms";

/** What is happening, and the number to call first. */
export function SignList({ signs }: { signs: UrgentSituation["signs"] }) {
  const t = useTranslations("helplines");
  return (
    <ul className="divide-y divide-border/50 break-inside-avoid rounded-box border-2 border-urgent bg-surface">
      {signs.map(({ sign, helpline }, index) => (
        <li key={index} className="grid gap-x-8 gap-y-1 px-4 py-3 md:grid-cols-2">
          <p className="text-lg font-semibold">{localizedText(sign)}</p>
          <div>
            <p className="flex flex-wrap items-center gap-x-3">
              <span className="text-2xl">
                <PhoneLink number={helpline.phone} printed={helpline.phonePrinted} />
              </span>
              <span className="font-semibold">{localizedText(helpline.name)}</span>
              {helpline.alwaysOpen && (
                <span className="print:hidden">
                  <Badge tone="good">{t("openNow")}</Badge>
                </span>
              )}
            </p>
            <HelplineTerms helpline={helpline} />
          </div>
        </li>
      ))}
    </ul>
  );
}
