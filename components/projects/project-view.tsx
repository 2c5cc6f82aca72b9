import { useTranslations } from "next-intl";
import { CheckedLine, OtherNames, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { BulletList } from "@/components/ui/bullet-list";
import { PageHeader } from "@/components/ui/page-header";
import { RichText } from "@/components/ui/rich-text";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { phaseOn } from "@/lib/platform/dates/phase";
import { localized, localizedRichText } from "@/lib/platform/i18n/localized";
import type { LineageStep, ProjectDetails } from "@/lib/projects/queries";
import { EndedNotice } from "./ended-notice";
import { FundingSplit } from "./funding-split";
import { Cooperation, Lineage } from "./lineage";
import { PhaseBadge } from "./phase-badge";
import { ProjectFacts } from "./project-facts";
import { ProjectPeople } from "./project-people";
import { ProjectLinks } from "./project-links";
import { RoleTable } from "./role-table";
import { StaffingList } from "./staffing-list";

type Props = { project: ProjectDetails; lineage: LineageStep[]; crumbs: Crumb[]; day: Day };

export function ProjectView({ project, lineage, crumbs, day }: Props) {
  const t = useTranslations("projects");
  const phase = phaseOn(project.period, day);
  const description = localizedRichText(project.description);
  const statements = (kind: ProjectDetails["statements"][number]["kind"]) =>
    project.statements.filter((statement) => statement.kind === kind).map(({ text }) => localized(text));
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader eyebrow={t(`kind.${project.kind}`)} title={localized(project.name)} lead={localized(project.summary)}>
        <PhaseBadge phase={phase} />
      </PageHeader>
      <WithdrawnNotice record={project.record} />
      {phase === "ended" && <EndedNotice roles={project.roles} />}
      <div className="max-w-3xl">
        <h2 className="sr-only">{t("factsTitle")}</h2>
        <ProjectFacts project={project} phase={phase} />
        <OtherNames names={namesOf(project)} />
      </div>
      {description && (
        <Section id="kuvaus" title={t("descriptionTitle")}>
          <RichText document={description} />
        </Section>
      )}
      <Statements id="tavoitteet" title={t("goalsTitle")} items={statements("goal")} />
      <Statements
        id="tekeminen"
        title={t(phase === "ended" ? "methodsTitle" : "methodsTitleRunning")}
        items={statements("method")}
      />
      <Statements id="tulokset" title={t("resultsTitle")} items={statements("result")} />
      {phase === "ended" || statements("remains").length > 0 ? (
        <Section id="mita-jai" title={t("remainsTitle")}>
          {statements("remains").length > 0 ? (
            <BulletList items={statements("remains")} />
          ) : (
            <p>{t("remainsUnknown")}</p>
          )}
        </Section>
      ) : null}
      <Statements id="kohderyhmat" title={t("audiencesTitle")} items={statements("audience")} />
      {project.fundings.length > 0 && (
        <Section id="rahoitus" title={t("fundingTitle")} wide>
          <div className="max-w-3xl">
            <FundingSplit budgetCents={project.budgetCents} fundings={project.fundings} />
          </div>
        </Section>
      )}
      {project.children.length > 0 && (
        <Section id="osahankkeet" title={t("partsTitle")}>
          <BulletList
            items={project.children.map((child) => (
              <a key={child.slug} href={paths.project(child.slug)}>
                {localized(child.name)}
              </a>
            ))}
          />
        </Section>
      )}
      <Section id="jatkumo" title={t("lineageTitle")}>
        {lineage.length > 1 ? <Lineage steps={lineage} /> : <p>{t("lineageNone")}</p>}
        <Cooperation project={project} />
      </Section>
      {project.roles.length > 0 && (
        <Section id="roolit" title={t("rolesTitle")} wide>
          <div className="max-w-4xl">
            <RoleTable roles={project.roles} />
          </div>
        </Section>
      )}
      {project.staffing.length > 0 && (
        <Section id="henkilosto" title={t("staffingTitle")}>
          <StaffingList staffing={project.staffing} />
        </Section>
      )}
      <Statements id="projektiryhma" title={t("participantsTitle")} items={statements("participant")} />
      <ProjectPeople project={project} phase={phase} day={day} />
      <ProjectLinks project={project} />
      <RecordNotes record={project.record} />
      <Section id="lahteet" title={t("sourcesTitle")}>
        <p>
          <a href={paths.projectSources(project.slug)} className="inline-flex min-h-11 items-center">
            {t("sourcesLink")}
          </a>
        </p>
      </Section>
      <CheckedLine record={project.record} day={day} />
    </>
  );
}

/** The short name is a name to find the project by, like the others. */
function namesOf({ shortName, record }: ProjectDetails) {
  const short = shortName ? [{ name: shortName, kind: "alias" as const }] : [];
  return [...short, ...record.alternativeNames];
}

function Statements({ id, title, items }: { id: string; title: string; items: string[] }) {
  if (items.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <BulletList items={items} />
    </Section>
  );
}
