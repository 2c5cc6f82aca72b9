import { useTranslations } from "next-intl";
import { PhaseBadge } from "@/components/projects/phase-badge";
import { Entry } from "@/components/ui/entry";
import { PeriodText } from "@/components/ui/time-text";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import type { ProgrammeListItem } from "@/lib/programmes/queries";

export function ProgrammeEntry({ programme }: { programme: ProgrammeListItem }) {
  const t = useTranslations("programmes");
  return (
    <Entry
      href={paths.programme(programme.slug)}
      title={localized(programme.name)}
      badge={<PhaseBadge phase={programme.phase} />}
      headingLevel={2}
      meta={
        <>
          <PeriodText period={programme.period} /> · {t("projectCount", { count: programme.projectCount })}
        </>
      }
    >
      <p>{localized(programme.summary)}</p>
    </Entry>
  );
}
