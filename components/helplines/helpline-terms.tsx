import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import type { HelplineListItem } from "@/lib/helplines/queries";

type Props = { helpline: Pick<HelplineListItem, "hours" | "alwaysOpen" | "price">; children?: ReactNode };

/** When a helpline answers and what a call costs, as far as it is known. */
export function HelplineTerms({ helpline, children }: Props) {
  const t = useTranslations("helplines");
  const hours = localizedText(helpline.hours);
  const price = localizedText(helpline.price);
  return (
    <dl className="space-y-1 text-sm">
      <HelplineTerm label={t("hours")}>
        {hours ?? (helpline.alwaysOpen ? t("always") : <Missing>{t("hoursUnknown")}</Missing>)}
      </HelplineTerm>
      <HelplineTerm label={t("price")}>{price ?? <Missing>{t("priceUnknown")}</Missing>}</HelplineTerm>
      {children}
    </dl>
  );
}

export function HelplineTerm({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="inline font-semibold">{label}: </dt>
      <dd className="inline">{children}</dd>
    </div>
  );
}
