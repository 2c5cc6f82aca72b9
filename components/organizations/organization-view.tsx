import { useTranslations } from "next-intl";
import { ContactCard } from "@/components/contacts/contact-card";
import { ErrorLinks } from "@/components/feedback/error-links";
import { PageActions } from "@/components/records/page-actions";
import { CheckedLine, OtherNames, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ChannelList } from "@/components/ui/channel-list";
import { ListEnd } from "@/components/ui/list-end";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { contactStanding } from "@/lib/contacts/rules";
import type { OrganizationDetails } from "@/lib/organizations/queries";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import type { RecordSourcesFound } from "@/lib/sources/queries";
import type { Day } from "@/lib/platform/dates/partial-date";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { phaseOn } from "@/lib/platform/dates/phase";
import { GivenFundings } from "./given-fundings";
import { OrganizationFacts } from "./organization-facts";
import { OrganizationLinks } from "./organization-links";
import { OrganizationServices } from "./organization-services";
import { ProjectRoleTable } from "./project-role-table";
import { RecordSources } from "@/components/records/record-sources";
import { EndedOrganizationNotice, SuccessionSection } from "./succession";

export function OrganizationView({
  organization,
  day,
  sources,
}: {
  organization: OrganizationDetails;
  day: Day;
  sources: RecordSourcesFound;
}) {
  const t = useTranslations("organizations");
  const { record, roles, standing, totals } = organization;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: paths.home(), label: t("home") },
          { href: paths.organizations(), label: t("title") },
        ]}
      />
      <PageHeader
        eyebrow={t(`kind.${organization.kind}`)}
        title={localizedText(organization.name)}
        lead={localizedText(organization.summary) ?? <Missing>{t("summaryMissing")}</Missing>}
      >
        {standing === "ended" && <Badge tone="past">{t("ended")}</Badge>}
      </PageHeader>
      <WithdrawnNotice record={record} />
      <EndedOrganizationNotice organization={organization} />
      <div className="max-w-3xl">
        <h2 className="sr-only">{t("factsTitle")}</h2>
        <OrganizationFacts organization={organization} />
        <OtherNames names={record.alternativeNames} />
        <PageActions
          path={paths.organization(organization.slug)}
          title={localized(organization.name)}
          shortlistId={record.id}
        />
      </div>
      <Section id="yhteys" title={t("reachTitle")}>
        {record.channels.length > 0 ? (
          <ChannelList channels={record.channels} />
        ) : (
          <Missing>{t("reachMissing")}</Missing>
        )}
      </Section>
      <SuccessionSection successions={organization.successions} precededBy={organization.precededBy} />
      <OrganizationServices services={organization.services} day={day}>
        <ListEnd
          shown={organization.services.length}
          total={totals.services}
          // The finder knows who provides, not who takes part.
          href={totals.provided === totals.services ? paths.services({ jarjestaja: organization.slug }) : null}
        />
      </OrganizationServices>
      {roles.length > 0 && (
        <Section id="roolit" title={t("rolesTitle")} wide>
          <div className="max-w-4xl">
            <ProjectRoleTable roles={roles} day={day} />
            <ListEnd
              shown={roles.length}
              total={totals.roles}
              href={paths.projects({ organisaatio: organization.slug })}
            />
          </div>
        </Section>
      )}
      <GivenFundings organization={organization} />
      <People organization={organization} day={day} />
      <OrganizationLinks organization={organization} />
      <RecordNotes record={record} />
      <RecordSources sources={sources} />
      <CheckedLine record={record} day={day} />
      <ErrorLinks record={record} />
    </>
  );
}

function People({ organization: { slug, contacts, totals }, day }: { organization: OrganizationDetails; day: Day }) {
  const t = useTranslations("organizations");
  if (contacts.length === 0) return null;
  return (
    <Section id="yhteyshenkilot" title={t("peopleTitle")} wide>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {contacts.map((contact) => {
          const projectPhase = contact.project && phaseOn(periodOf(contact.project), day);
          return (
            <li key={contact.id}>
              <ContactCard
                contact={contact}
                standing={contactStanding({ ...contact, period: periodOf(contact), projectPhase }, day)}
                day={day}
                showProject
              />
            </li>
          );
        })}
      </ul>
      <ListEnd shown={contacts.length} total={totals.contacts} href={paths.contacts({ organisaatio: slug })} />
    </Section>
  );
}
