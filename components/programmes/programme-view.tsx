import { useTranslations } from "next-intl";
import { RecordSources } from "@/components/records/record-sources";
import { PhaseBadge } from "@/components/projects/phase-badge";
import { ProjectEntry } from "@/components/projects/project-entry";
import { ErrorLinks } from "@/components/feedback/error-links";
import { CheckedLine, OtherNames, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EntryList } from "@/components/ui/entry";
import { Fact, FactList } from "@/components/ui/facts";
import { ListEnd } from "@/components/ui/list-end";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { PeriodText } from "@/components/ui/time-text";
import { paths } from "@/lib/paths";
import type { RecordSourcesFound } from "@/lib/sources/queries";
import type { Day } from "@/lib/platform/dates/partial-date";
import type { ProgrammeDetails } from "@/lib/programmes/queries";

export function ProgrammeView({
  programme,
  day,
  sources,
}: {
  programme: ProgrammeDetails;
  day: Day;
  sources: RecordSourcesFound;
}) {
  const t = useTranslations("programmes");
  const { coordinator, funders, phase, period, projects, record } = programme;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: paths.home(), label: t("home") },
          { href: paths.programmes(), label: t("title") },
        ]}
      />
      <PageHeader eyebrow={t("eyebrow")} title={localizedText(programme.name)} lead={localizedText(programme.summary)}>
        <PhaseBadge phase={phase} />
      </PageHeader>
      <WithdrawnNotice record={record} />
      <div className="max-w-3xl">
        <h2 className="sr-only">{t("factsTitle")}</h2>
        <FactList>
          <Fact label={t("factPeriod")}>
            <PeriodText period={period} />
          </Fact>
          <Fact label={t("factPhase")}>
            <PhaseBadge phase={phase} />
          </Fact>
          <Fact label={t("factCoordinator")}>
            {coordinator ? (
              <a href={paths.organization(coordinator.slug)}>{localizedText(coordinator.name)}</a>
            ) : (
              <Missing>{t("coordinatorUnknown")}</Missing>
            )}
          </Fact>
          <Fact label={t("factFunders")}>
            {funders.length === 0 && <Missing>{t("fundersUnknown")}</Missing>}
            <ul>
              {funders.map(({ funder }) => (
                <li key={funder.slug}>
                  <a href={paths.funder(funder.slug)}>{localizedText(funder.name)}</a>
                </li>
              ))}
            </ul>
          </Fact>
        </FactList>
        <OtherNames names={record.alternativeNames} />
      </div>
      <Section id="hankkeet" title={t("projectsTitle")} wide>
        {projects.total === 0 ? (
          <Missing>{t("projectsNone")}</Missing>
        ) : (
          <EntryList>
            {projects.items.map((project) => (
              <ProjectEntry key={project.id} project={project} />
            ))}
          </EntryList>
        )}
        <ListEnd
          shown={projects.items.length}
          total={projects.total}
          href={paths.projects({ ohjelma: programme.slug })}
        />
      </Section>
      <RecordNotes record={record} />
      <RecordSources sources={sources} />
      <CheckedLine record={record} day={day} />
      <ErrorLinks record={record} />
    </>
  );
}
