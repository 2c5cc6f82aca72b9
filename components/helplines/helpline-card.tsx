import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ErrorLink } from "@/components/feedback/error-link";
import { CheckText } from "@/components/records/check-text";
import { PhoneLink } from "@/components/ui/contact-links";
import { ExternalLink } from "@/components/ui/external-link";
import { Missing } from "@/components/ui/missing";
import type { HelplineListItem } from "@/lib/helplines/queries";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";
import type { Day } from "@/lib/platform/dates/partial-date";

export function HelplineCard({ helpline, day }: { helpline: HelplineListItem; day: Day }) {
  const t = useTranslations("helplines");
  const hours = localizedOrNull(helpline.hours);
  const price = localizedOrNull(helpline.price);
  return (
    <article id={helpline.slug} className="h-full rounded-box border border-border/60 bg-surface p-4">
      <h3 className="text-lg font-bold">{localized(helpline.name)}</h3>
      <p className="text-2xl">
        <PhoneLink number={helpline.phone} printed={helpline.phonePrinted} />
      </p>
      <p>{localized(helpline.purpose)}</p>
      <dl className="mt-3 space-y-1 text-sm">
        <Line label={t("hours")}>
          {hours ?? (helpline.alwaysOpen ? t("always") : <Missing>{t("hoursUnknown")}</Missing>)}
        </Line>
        <Line label={t("price")}>{price ?? <Missing>{t("priceUnknown")}</Missing>}</Line>
        <Line label={t("provider")}>{helpline.provider ?? <Missing>{t("providerUnknown")}</Missing>}</Line>
      </dl>
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
      <ErrorLink noun="helpline" slug={helpline.slug} name={localized(helpline.name)} />
    </article>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="inline font-semibold">{label}: </dt>
      <dd className="inline">{children}</dd>
    </div>
  );
}
