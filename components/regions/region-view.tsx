import { useTranslations } from "next-intl";
import { ErrorLinks } from "@/components/feedback/error-links";
import { CheckedLine, OtherNames, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { SourceList } from "@/components/records/source-list";
import { OrganizationEntry } from "@/components/organizations/organization-entry";
import { ProjectEntry } from "@/components/projects/project-entry";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EntryList } from "@/components/ui/entry";
import { ListEnd } from "@/components/ui/list-end";
import { localizedText } from "@/components/ui/localized-text";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { localized } from "@/lib/platform/i18n/localized";
import type { RegionContents, RegionDetails } from "@/lib/regions/queries";
import { isDividedElsewhere } from "@/lib/regions/rules";
import { MunicipalityMap } from "./municipality-map";
import { EndedRegionNotice, RegionFacts } from "./region-facts";
import { RegionLocations } from "./region-locations";
import { RegionServices } from "./region-services";

type Props = { region: RegionDetails; contents: RegionContents; day: Day };

/** A region: the help there first, then the map, then those who develop it. */
export function RegionView({ region, contents, day }: Props) {
  const t = useTranslations("regions");
  const name = localized(region.name);
  const { inessive } = region;
  const isPartly = region.kind === "county" || region.kind === "wellbeingServicesCounty";
  const { projects, organizations, map } = contents;
  return (
    <>
      <RegionBreadcrumb region={region} />
      <PageHeader
        eyebrow={isDividedElsewhere(region) ? t("servicesOrganizer") : t(`kind.${region.kind}`)}
        title={localizedText(region.name)}
        lead={t("pageLead", { inessive, name })}
      />
      <WithdrawnNotice record={region.record} />
      <EndedRegionNotice region={region} day={day} />
      <RegionServices region={region} contents={contents} isPartly={isPartly} />
      {map && (
        <Section id="kunnat" title={t("mapTitle")} wide>
          <MunicipalityMap
            county={map.county}
            municipalities={map.municipalities}
            markedHint={
              map.mark &&
              t(({ self: "markedSelf", around: "markedAround", members: "markedMembers" } as const)[map.mark], { name })
            }
          />
        </Section>
      )}
      <Section id="hankkeet" title={t("projectsTitle", { inessive, name })} wide>
        {projects.here.total === 0 ? (
          <p>{t("projectsNone", { inessive, name })}</p>
        ) : (
          <EntryList>
            {projects.here.items.map((project) => (
              <ProjectEntry key={project.id} project={project} />
            ))}
          </EntryList>
        )}
        <ListEnd
          shown={projects.here.items.length}
          total={projects.here.total}
          href={paths.projects({ alue: region.slug })}
        />
      </Section>
      {projects.wider.total > 0 && (
        <Section id="hankkeet-laajemmin" title={t(isPartly ? "projectsWiderPartly" : "projectsWider", { name })} wide>
          <EntryList>
            {projects.wider.items.map((project) => (
              <ProjectEntry key={project.id} project={project} />
            ))}
          </EntryList>
          <ListEnd
            shown={projects.wider.items.length}
            total={projects.wider.total}
            href={paths.projects({ alue: region.slug })}
          />
        </Section>
      )}
      <Organizations
        id="organisaatiot"
        title={t("organizationsTitle", { inessive, name })}
        organizations={organizations.here}
        href={paths.organizations({ alue: region.slug })}
      />
      <Organizations
        id="organisaatiot-laajemmin"
        title={t(isPartly ? "organizationsWiderPartly" : "organizationsWider", { name })}
        organizations={organizations.wider}
        href={paths.organizations({ alue: region.slug })}
      />
      <RegionLocations
        title={t("locationsTitle", { inessive, name })}
        locations={contents.locations}
        href={paths.search({ haku: name, laji: "paikat" })}
      />
      <Section id="perustiedot" title={t("factsTitle")}>
        <RegionFacts region={region} />
        <OtherNames names={region.record.alternativeNames} />
      </Section>
      <RecordNotes record={region.record} />
      <SourceList title={t("sourcesTitle")} facts={region.record.factSources} />
      <CheckedLine record={region.record} day={day} />
      <ErrorLinks record={region.record} />
    </>
  );
}

function RegionBreadcrumb({ region: { parent } }: { region: RegionDetails }) {
  const t = useTranslations("regions");
  const above = [parent?.parent, parent].flatMap((region) => region ?? []);
  return (
    <Breadcrumb
      crumbs={[
        { href: paths.home(), label: t("home") },
        { href: paths.regions(), label: t("title") },
        ...above.map(({ slug, name }) => ({ href: paths.region(slug), label: localizedText(name) })),
      ]}
    />
  );
}

function Organizations({
  id,
  title,
  organizations: { items, total },
  href,
}: {
  id: string;
  title: string;
  organizations: RegionContents["organizations"]["here"];
  href: string;
}) {
  if (total === 0) return null;
  return (
    <Section id={id} title={title} wide>
      <EntryList>
        {items.map((organization) => (
          <OrganizationEntry key={organization.id} organization={organization} />
        ))}
      </EntryList>
      <ListEnd shown={items.length} total={total} href={href} />
    </Section>
  );
}
