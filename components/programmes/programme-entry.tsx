import { useTranslations } from "next-intl";
import { PhaseBadge } from "@/components/projects/phase-badge";
import { Entry } from "@/components/ui/entry";
import { localizedText } from "@/components/ui/localized-text";
import { PeriodText } from "@/components/ui/time-text";
import { paths } from "@/lib/paths";
import type { ProgrammeListItem } from "@/lib/programmes/queries";

export function ProgrammeEntry({ programme }: { programme: ProgrammeListItem }) {
  const t = useTranslations("programmes");
  return (
    <Entry
      href={paths.programme(programme.slug)}
      title={localizedText(programme.name)}
      badge={<PhaseBadge phase={programme.phase} />}
      headingLevel={2}
      meta={
        <>
          <PeriodText period={programme.period} /> · {t("projectCount", { count: programme.projectCount })}
        </>
      }
    >
      <p>{localizedText(programme.summary)}</p>
    </Entry>
  );
}
