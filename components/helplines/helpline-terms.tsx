import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Missing } from "@/components/ui/missing";
import type { HelplineListItem } from "@/lib/helplines/queries";
import { localizedOrNull } from "@/lib/platform/i18n/localized";

type Props = { helpline: Pick<HelplineListItem, "hours" | "alwaysOpen" | "price">; children?: ReactNode };

/** When a helpline answers and what a call costs, as far as it is known. */
export function HelplineTerms({ helpline, children }: Props) {
  const t = useTranslations("helplines");
  const hours = localizedOrNull(helpline.hours);
  const price = localizedOrNull(helpline.price);
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
