import { useTranslations } from "next-intl";
import { PhoneLink } from "@/components/ui/contact-links";
import { QrCode } from "@/components/ui/qr-code";
import type { HelplineListItem } from "@/lib/helplines/queries";
import { dayInFinland } from "@/lib/platform/dates/today";
import { formatDay } from "@/lib/platform/format/dates";
import { localized } from "@/lib/platform/i18n/localized";

type Props = { address: string; helplines: HelplineListItem[]; now: Date };

/** The back of a leaflet: numbers for a bad moment, and the way to what is true later on. */
export function LeafletBack({ address, helplines, now }: Props) {
  const t = useTranslations("print");
  return (
    <>
      <h2 className="text-xl font-bold text-urgent">{t("urgentTitle")}</h2>
      <ul className="mt-2 grid gap-x-4 sm:grid-cols-2 print:grid-cols-2 gap-y-2">
        {helplines.map((helpline) => (
          <li key={helpline.id}>
            <span className="text-xl">
              <PhoneLink number={helpline.phone} printed={helpline.phonePrinted} />
            </span>
            <span className="block text-sm">{localized(helpline.name)}</span>
          </li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap items-start gap-4 sm:flex-nowrap print:flex-nowrap">
        <QrCode text={address} label={t("codeOf", { address })} />
        <div className="min-w-0">
          <h2 className="font-bold">{t("addressTitle")}</h2>
          <p className="text-sm [overflow-wrap:anywhere] hyphens-none">{address}</p>
          <p className="mt-2 text-sm">
            {t("madeBy", { printed: t("printed", { date: formatDay(dayInFinland(now)) }) })}
          </p>
        </div>
      </div>
    </>
  );
}
