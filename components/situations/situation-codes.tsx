import { useTranslations } from "next-intl";
import { ExternalLink } from "@/components/ui/external-link";
import { localizedText } from "@/components/ui/localized-text";
import type { SituationDetails } from "@/lib/situations/queries";

/** For professionals: the terms of Palvelutietovaranto that a situation stands for. */
export function SituationCodes({ codes }: { codes: SituationDetails["codes"] }) {
  const t = useTranslations("situations");
  if (codes.length === 0) return null;
  return (
    <details className="mt-12 max-w-measure">
      <summary className="print:hidden min-h-11 w-fit content-center font-semibold underline underline-offset-4">
        {t("codesTitle")}
      </summary>
      <p className="text-soft">{t("codesIntro")}</p>
      <ul className="mt-2 space-y-2">
        {codes.map(({ slug, scheme, code, uri, name }) => (
          <li key={slug}>
            {t(`scheme.${scheme}`)} {code}:{" "}
            {uri ? <ExternalLink href={uri}>{localizedText(name)}</ExternalLink> : localizedText(name)}
          </li>
        ))}
      </ul>
    </details>
  );
}
