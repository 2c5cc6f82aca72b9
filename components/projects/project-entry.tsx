import { useTranslations } from "next-intl";
import { Entry } from "@/components/ui/entry";
import { localizedText } from "@/components/ui/localized-text";
import { PeriodText } from "@/components/ui/time-text";
import { paths } from "@/lib/paths";
import type { ProjectListItem } from "@/lib/projects/queries";
import { localized } from "@/lib/platform/i18n/localized";
import { PhaseBadge } from "./phase-badge";

export function ProjectEntry({ project, headingLevel }: { project: ProjectListItem; headingLevel?: 2 | 3 }) {
  const t = useTranslations("projects");
  const regions = project.regions.map(({ region }) => localized(region.name));
  return (
    <Entry
      href={paths.project(project.slug)}
      title={project.name}
      badge={<PhaseBadge phase={project.phase} />}
      headingLevel={headingLevel}
      meta={
        <>
          {t(`kind.${project.kind}`)} · <PeriodText period={project.period} />
          {regions.length > 0 && ` · ${regions.join(", ")}`}
        </>
      }
    >
      <p>{localizedText(project.summary)}</p>
    </Entry>
  );
}
