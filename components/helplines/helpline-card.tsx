import { useTranslations } from "next-intl";
import { ErrorLink } from "@/components/feedback/error-link";
import { CheckText } from "@/components/records/check-text";
import { AddToShortlist } from "@/components/shortlist/add-link";
import { Badge } from "@/components/ui/badge";
import { PhoneLink } from "@/components/ui/contact-links";
import { ExternalLink } from "@/components/ui/external-link";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import type { HelplineListItem } from "@/lib/helplines/queries";
import type { Day } from "@/lib/platform/dates/partial-date";
import { localized } from "@/lib/platform/i18n/localized";
import { HelplineTerm, HelplineTerms } from "./helpline-terms";

export function HelplineCard({ helpline, day }: { helpline: HelplineListItem; day: Day }) {
  const t = useTranslations("helplines");
  return (
    <article id={helpline.slug} className="h-full rounded-box border border-border/60 bg-surface p-4">
      <h3 className="flex flex-wrap items-center gap-x-3 text-lg font-bold">
        {localizedText(helpline.name)}
        {helpline.alwaysOpen && (
          <span className="print:hidden">
            <Badge tone="good">{t("openNow")}</Badge>
          </span>
        )}
      </h3>
      <p className="text-2xl">
        <PhoneLink number={helpline.phone} printed={helpline.phonePrinted} />
      </p>
      <p className="mb-3">{localizedText(helpline.purpose)}</p>
      <HelplineTerms helpline={helpline}>
        <HelplineTerm label={t("provider")}>
          {helpline.provider ?? <Missing>{t("providerUnknown")}</Missing>}
        </HelplineTerm>
      </HelplineTerms>
      {helpline.url && (
        <p className="mt-2">
          <ExternalLink href={helpline.url}>{t("site")}</ExternalLink>
        </p>
      )}
      {helpline.record.checkedOn && (
        <p className="mt-2 text-sm text-soft">
          <CheckText check={helpline.record} day={day} />
        </p>
      )}
      <p className="text-sm print:hidden">
        <AddToShortlist id={helpline.id} name={localized(helpline.name)} />
      </p>
      <ErrorLink noun="helpline" slug={helpline.slug} name={localized(helpline.name)} />
    </article>
  );
}
