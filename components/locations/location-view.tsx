import { useTranslations } from "next-intl";
import { ErrorLinks } from "@/components/feedback/error-links";
import { OpenChannels } from "@/components/hours/open-channels";
import { OpeningWeek } from "@/components/hours/opening-week";
import { PageActions } from "@/components/records/page-actions";
import { CheckedLine, OtherNames, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { Badge } from "@/components/ui/badge";
import { RecordSources } from "@/components/records/record-sources";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Entry, EntryList } from "@/components/ui/entry";
import { Fact, FactList } from "@/components/ui/facts";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { LocationDetails } from "@/lib/locations/queries";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { dayInFinland } from "@/lib/platform/dates/today";
import type { RecordSourcesFound } from "@/lib/sources/queries";

export function LocationView({
  location,
  sources,
  now,
}: {
  location: LocationDetails;
  sources: RecordSourcesFound;
  now: Date;
}) {
  const t = useTranslations("services");
  const accessibility = localizedText(location.accessibility);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: paths.home(), label: t("home") },
          { href: paths.services(), label: t("title") },
          ...(location.region
            ? [{ href: paths.region(location.region.slug), label: localizedText(location.region.name) }]
            : []),
        ]}
      />
      <PageHeader
        eyebrow={t("locationTitle")}
        title={localizedText(location.name)}
        lead={localizedText(location.summary)}
      />
      <WithdrawnNotice record={location.record} />
      <div className="max-w-3xl">
        <FactList>
          <Fact label={t("locationAddress")}>
            {location.street ? (
              `${location.street}, ${location.postalCode ?? ""} ${location.city ?? ""}`
            ) : (
              <Missing>{t("locationAddressMissing")}</Missing>
            )}
          </Fact>
          <Fact label={t("factWhen")}>
            <OpeningWeek
              hours={location.record.openingHours}
              exceptions={location.record.openingExceptions}
              now={now}
            />
          </Fact>
          {location.region && (
            <Fact label={t("locationRegion")}>
              <a href={paths.region(location.region.slug)}>{localizedText(location.region.name)}</a>
            </Fact>
          )}
          {location.organization && (
            <Fact label={t("locationOrganization")}>
              <a href={paths.organization(location.organization.slug)}>{localizedText(location.organization.name)}</a>
            </Fact>
          )}
          <Fact label={t("factAccessibility")}>{accessibility ?? <Missing>{t("accessibilityUnknown")}</Missing>}</Fact>
        </FactList>
        <OtherNames names={location.record.alternativeNames} />
        <PageActions
          path={paths.location(location.slug)}
          title={localized(location.name)}
          shortlistId={location.record.id}
        />
      </div>
      {location.record.channels.length > 0 && (
        <Section id="yhteys" title={t("reachTitle")}>
          <OpenChannels channels={location.record.channels} now={now} />
        </Section>
      )}
      {location.services.length > 0 && (
        <Section id="palvelut" title={t("locationServices")}>
          <EntryList>
            {location.services.map((service) => (
              <Entry
                key={service.slug}
                href={paths.service(service.slug)}
                title={localizedText(service.name)}
                badge={service.standing === "unconfirmed" && <Badge tone="attention">{t("unconfirmedTitle")}</Badge>}
              >
                <p>{localizedText(service.summary)}</p>
              </Entry>
            ))}
          </EntryList>
        </Section>
      )}
      <RecordNotes record={location.record} />
      <RecordSources sources={sources} />
      <CheckedLine record={location.record} day={dayInFinland(now)} />
      <ErrorLinks record={location.record} />
    </>
  );
}
