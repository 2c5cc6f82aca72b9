import { useTranslations } from "next-intl";
import { QrCode } from "@/components/ui/qr-code";
import type { Day } from "@/lib/platform/dates/partial-date";
import { formatDay } from "@/lib/platform/format/dates";

/** Longer addresses make a code too fine for a phone to read from paper. */
const LONGEST_FOR_CODE = 1000;

/** The end of a printed page: where it came from, in words and as a code, and when it was printed. */
export function PrintFoot({ address, day }: { address: string; day: Day }) {
  const t = useTranslations("print");
  return (
    <div className="print-foot">
      {address.length <= LONGEST_FOR_CODE && <QrCode text={address} label={t("codeOf", { address })} />}
      <p>
        {t("source")}
        <br />
        <span className="[overflow-wrap:anywhere] hyphens-none">{address}</span>
        <br />
        {t("printed", { date: formatDay(day) })}
      </p>
    </div>
  );
}
