import { useTranslations } from "next-intl";
import { ErrorLinks } from "@/components/feedback/error-links";
import { PageActions } from "@/components/records/page-actions";
import { CheckedLine, OtherNames, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { BulletList } from "@/components/ui/bullet-list";
import { localizedText } from "@/components/ui/localized-text";
import { PageHeader } from "@/components/ui/page-header";
import { PageParts, type PagePart } from "@/components/ui/page-parts";
import { RichText } from "@/components/ui/rich-text";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { phaseOn, type Phase } from "@/lib/platform/dates/phase";
import { localized, localizedRichText, otherLanguageOf } from "@/lib/platform/i18n/localized";
import type { LineageStep, ProjectDetails } from "@/lib/projects/queries";
import { EndedNotice } from "./ended-notice";
import { FundingSplit } from "./funding-split";
import { Cooperation, Lineage } from "./lineage";
import { PhaseBadge } from "./phase-badge";
import { ProjectFacts } from "./project-facts";
import { EventLinks, ServiceLinks, SocialAccounts } from "./project-links";
import { ProjectPeople } from "./project-people";
import { RoleTable } from "./role-table";
import { StaffingList } from "./staffing-list";

type Props = { project: ProjectDetails; lineage: LineageStep[]; crumbs: Crumb[]; day: Day };

export function ProjectView({ project, lineage, crumbs, day }: Props) {
  const t = useTranslations("projects");
  const phase = phaseOn(project.period, day);
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader
        eyebrow={t(`kind.${project.kind}`)}
        title={localizedText(project.name)}
        lead={localizedText(project.summary)}
      >
        <PhaseBadge phase={phase} />
      </PageHeader>
      <WithdrawnNotice record={project.record} />
      {phase === "ended" && <EndedNotice roles={project.roles} />}
      <PageParts
        opening={
          <>
            <h2 className="sr-only">{t("factsTitle")}</h2>
            <ProjectFacts project={project} />
            <OtherNames names={namesOf(project)} />
            <PageActions path={paths.project(project.slug)} title={localized(project.name)} />
          </>
        }
        parts={useParts(project, lineage, phase, day)}
        closing={
          <>
            <RecordNotes record={project.record} />
            <CheckedLine record={project.record} day={day} />
            <ErrorLinks record={project.record} />
          </>
        }
      />
    </>
  );
}

/** The page in the order in which professionals read it: what, money, lineage, who, and where it is known from. */
function useParts(project: ProjectDetails, lineage: LineageStep[], phase: Phase, day: Day): PagePart[] {
  const t = useTranslations("projects");
  const description = localizedRichText(project.description);
  const list = (kind: ProjectDetails["statements"][number]["kind"]) => {
    const items = project.statements.filter((statement) => statement.kind === kind).map(({ text }) => localized(text));
    return items.length > 0 && <BulletList items={items} />;
  };
  return [
    {
      id: "kuvaus",
      title: t("descriptionTitle"),
      content: description && <RichText document={description} lang={otherLanguageOf(project.description)} inSection />,
    },
    { id: "tavoitteet", title: t("goalsTitle"), content: list("goal") },
    { id: "tekeminen", title: t(phase === "ended" ? "methodsTitle" : "methodsTitleRunning"), content: list("method") },
    { id: "tulokset", title: t("resultsTitle"), content: list("result") },
    {
      id: "mita-jai",
      title: t("remainsTitle"),
      content: list("remains") || (phase === "ended" && <p>{t("remainsUnknown")}</p>),
    },
    { id: "kohderyhmat", title: t("audiencesTitle"), content: list("audience") },
    {
      id: "rahoitus",
      title: t("fundingTitle"),
      wide: true,
      content: project.fundings.length > 0 && (
        <FundingSplit budgetCents={project.budgetCents} fundings={project.fundings} />
      ),
    },
    {
      id: "osahankkeet",
      title: t("partsTitle"),
      content: project.children.length > 0 && (
        <BulletList
          items={project.children.map((child) => (
            <a key={child.slug} href={paths.project(child.slug)}>
              {localizedText(child.name)}
            </a>
          ))}
        />
      ),
    },
    {
      id: "jatkumo",
      title: t("lineageTitle"),
      content: (
        <>
          {lineage.length > 1 ? <Lineage steps={lineage} /> : <p>{t("lineageNone")}</p>}
          <Cooperation project={project} />
        </>
      ),
    },
    {
      id: "roolit",
      title: t("rolesTitle"),
      wide: true,
      content: project.roles.length > 0 && <RoleTable roles={project.roles} />,
    },
    {
      id: "henkilosto",
      title: t("staffingTitle"),
      content: project.staffing.length > 0 && <StaffingList staffing={project.staffing} />,
    },
    { id: "projektiryhma", title: t("participantsTitle"), content: list("participant") },
    {
      id: "yhteyshenkilot",
      title: t("peopleTitle"),
      wide: true,
      content: <ProjectPeople project={project} phase={phase} day={day} />,
    },
    {
      id: "palvelut",
      title: t("servicesTitle"),
      content: project.services.length > 0 && <ServiceLinks project={project} />,
    },
    {
      id: "tapahtumat",
      title: t("eventsTitle"),
      content: project.events.length > 0 && <EventLinks project={project} />,
    },
    {
      id: "jutut",
      title: t("articlesTitle"),
      content: project.articles.length > 0 && (
        <BulletList
          items={project.articles.map(({ article }) => (
            <a key={article.slug} href={paths.article(article.slug)}>
              {localizedText(article.title)}
            </a>
          ))}
        />
      ),
    },
    {
      id: "some",
      title: t("socialTitle"),
      content: project.socialAccounts.length > 0 && <SocialAccounts accounts={project.socialAccounts} />,
    },
    {
      id: "lahteet",
      title: t("sourcesTitle"),
      content: (
        <a href={paths.projectSources(project.slug)} className="inline-flex min-h-11 items-center">
          {t("sourcesLink")}
        </a>
      ),
    },
  ];
}

/** The short name is a name to find the project by, like the others. */
function namesOf({ shortName, record }: ProjectDetails) {
  const short = shortName ? [{ name: shortName, kind: "alias" as const }] : [];
  return [...short, ...record.alternativeNames];
}
