import { useTranslations } from "next-intl";
import { ContactCard } from "@/components/contacts/contact-card";
import { ErrorLinks } from "@/components/feedback/error-links";
import { HelplineStrip } from "@/components/helplines/helpline-strip";
import { QuickExit, QuickExitHint } from "@/components/helplines/quick-exit";
import { PageActions } from "@/components/records/page-actions";
import { CheckedLine, OtherNames, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { RecordSources } from "@/components/records/record-sources";
import { SimpleLink } from "@/components/simple/simple-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { BulletList } from "@/components/ui/bullet-list";
import { localizedText } from "@/components/ui/localized-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { RichText } from "@/components/ui/rich-text";
import { Section } from "@/components/ui/section";
import { DateText } from "@/components/ui/time-text";
import type { HelplineListItem } from "@/lib/helplines/queries";
import type { CountyWebsite } from "@/lib/organizations/county-websites";
import { contactStanding } from "@/lib/contacts/rules";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { localized, localizedRichText, otherLanguageOf } from "@/lib/platform/i18n/localized";
import { needsNeutralTitle } from "@/lib/situations/rules";
import type { ServiceDetails } from "@/lib/services/queries";
import { ServiceFacts } from "./service-facts";
import type { RecordSourcesFound } from "@/lib/sources/queries";
import { ServiceReach } from "./service-reach";

export function ServiceView({
  service,
  sources,
  helplines,
  counties,
  now,
  simpleHref,
}: {
  service: ServiceDetails;
  sources: RecordSourcesFound;
  /** Numbers for a reader who may be in danger. */
  helplines: HelplineListItem[];
  /** Whom to ask when neither the service nor its provider can be reached. */
  counties: CountyWebsite[];
  now: Date;
  /** The page in selkosuomi, where there is one. */
  simpleHref: string | null;
}) {
  const t = useTranslations("services");
  const day = dayInFinland(now);
  const isSensitive = needsNeutralTitle(service.terms.map(({ term }) => term));
  const description = localizedRichText(service.description);
  return (
    <>
      {isSensitive && <QuickExit />}
      <Breadcrumb
        crumbs={[
          { href: paths.home(), label: t("home") },
          { href: paths.services(), label: t("title") },
        ]}
      />
      <PageHeader title={localizedText(service.name)} lead={localizedText(service.summary)} />
      <SimpleLink href={simpleHref} />
      {isSensitive && <QuickExitHint />}
      {helplines.length > 0 && (
        <div className="mb-8">
          <HelplineStrip helplines={helplines} id="soita-heti" title={t("callNow")} />
        </div>
      )}
      <WithdrawnNotice record={service.record} />
      {service.standing === "unconfirmed" && (
        <Notice tone="attention" title={t("unconfirmedTitle")}>
          <p>{t("unconfirmedBody")}</p>
        </Notice>
      )}
      {service.standing === "ended" && (
        <Notice tone="attention" title={t("endedTitle")}>
          <p>
            <a href={paths.services()}>{t("endedBody")}</a>
          </p>
        </Notice>
      )}
      <div className="max-w-3xl">
        <ServiceFacts service={service} now={now} />
        <PageActions
          path={paths.service(service.slug)}
          title={localized(service.name)}
          shortlistId={service.id}
          leafletPath={paths.serviceLeaflet(service.slug)}
        />
      </div>
      <ServiceReach service={service} counties={counties} now={now} />
      {description && (
        <Section id="kuvaus" title={t("descriptionTitle")}>
          <RichText document={description} lang={otherLanguageOf(service.description)} inSection />
        </Section>
      )}
      {service.afterlifeState && (
        <Section id="jatko" title={t("afterlifeTitle")}>
          <p>
            {t(`afterlife.${service.afterlifeState}`)} {localizedText(service.afterlifeNote)}
          </p>
          {service.afterlifeOn && (
            <p>
              <DateText date={service.afterlifeOn} />
            </p>
          )}
          {service.afterlifeOrganization && (
            <p>
              <a href={paths.organization(service.afterlifeOrganization.slug)}>
                {t("afterlifeWith", { name: localized(service.afterlifeOrganization.name) })}
              </a>
            </p>
          )}
          {service.afterlifeService && (
            <p>
              <a href={paths.service(service.afterlifeService.slug)}>{localizedText(service.afterlifeService.name)}</a>
            </p>
          )}
        </Section>
      )}
      <Provenance service={service} />
      {service.contacts.length > 0 && (
        <Section id="yhteyshenkilot" title={t("contactsTitle")} wide>
          <ul className="grid gap-4 sm:grid-cols-2">
            {service.contacts.map((contact) => (
              <li key={contact.id}>
                <ContactCard
                  contact={contact}
                  standing={contactStanding({ ...contact, period: periodOf(contact), projectPhase: null }, day)}
                  day={day}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <RecordNotes record={service.record} />
      <RecordSources sources={sources} />
      <CheckedLine record={service.record} day={day} />
      <ErrorLinks record={service.record} />
    </>
  );
}

/** Who provides it, from which project it grew. */
function Provenance({ service }: { service: ServiceDetails }) {
  const t = useTranslations("services");
  const organizations = (role: "provider" | "partner") =>
    service.organizations
      .filter((row) => row.role === role)
      .map(({ organization }) => (
        <a key={organization.slug} href={paths.organization(organization.slug)}>
          {localizedText(organization.name)}
        </a>
      ));
  const partners = organizations("partner");
  const classes = service.terms.filter(({ term }) => term.scheme === "ptvServiceClass");
  return (
    <Section id="jarjestaja" title={t("providerTitle")}>
      <BulletList items={organizations("provider")} />
      {partners.length > 0 && (
        <>
          <h3 className="mt-4 font-bold">{t("partners")}</h3>
          <BulletList items={partners} />
        </>
      )}
      {service.projects.length > 0 && (
        <p className="mt-4">
          {t("projects")}:{" "}
          {service.projects.map(({ project }, index) => (
            <span key={project.slug}>
              {index > 0 && ", "}
              <a href={paths.project(project.slug)}>{localizedText(project.name)}</a>
            </span>
          ))}
        </p>
      )}
      {service.groupHeading && <p className="mt-2 text-soft">{t("sameHeading", { heading: service.groupHeading })}</p>}
      <OtherNames names={service.record.alternativeNames} />
      {classes.length > 0 && (
        <p className="mt-2 text-sm text-soft">
          {t("classification")}: {classes.map(({ term }) => `${localized(term.name)} (${term.code})`).join(", ")}
        </p>
      )}
    </Section>
  );
}
