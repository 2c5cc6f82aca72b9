import { useTranslations } from "next-intl";
import { ErrorLinks } from "@/components/feedback/error-links";
import { PageActions } from "@/components/records/page-actions";
import { CheckedLine, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { Badge } from "@/components/ui/badge";
import { RecordSources } from "@/components/records/record-sources";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Fact, FactList } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { PageHeader } from "@/components/ui/page-header";
import { RichText } from "@/components/ui/rich-text";
import { Section } from "@/components/ui/section";
import type { EventDetails } from "@/lib/events/queries";
import { hasExactDay } from "@/lib/events/rules";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { localized, localizedRichText, otherLanguageOf } from "@/lib/platform/i18n/localized";
import type { RecordSourcesFound } from "@/lib/sources/queries";
import { EventPeriod } from "./event-group";

export function EventView({ event, sources, day }: { event: EventDetails; sources: RecordSourcesFound; day: Day }) {
  const t = useTranslations("events");
  const description = localizedRichText(event.description);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: paths.home(), label: t("home") },
          { href: paths.events(), label: t("title") },
        ]}
      />
      <PageHeader title={localizedText(event.name)} lead={localizedText(event.summary)}>
        {event.status === "cancelled" && <Badge tone="attention">{t("cancelled")}</Badge>}
        {event.time === "past" && <Badge tone="past">{t("past")}</Badge>}
      </PageHeader>
      <WithdrawnNotice record={event.record} />
      <div className="max-w-3xl">
        <h2 className="sr-only">{t("factsTitle")}</h2>
        <EventFacts event={event} />
        {hasExactDay(event.period) && (
          <p className="mt-4 print:hidden">
            <a href={paths.eventCalendar(event.slug)} className="inline-flex min-h-11 items-center">
              <Icon name="calendar" />
              {t("addToCalendar")}
            </a>
          </p>
        )}
      </div>
      <PageActions path={paths.event(event.slug)} title={localized(event.name)} shortlistId={event.id} />
      {description && (
        <Section id="kuvaus" title={t("factsTitle")}>
          <RichText document={description} lang={otherLanguageOf(event.description)} inSection />
        </Section>
      )}
      <RecordNotes record={event.record} />
      <RecordSources sources={sources} />
      <CheckedLine record={event.record} day={day} />
      <ErrorLinks record={event.record} />
    </>
  );
}

function EventFacts({ event }: { event: EventDetails }) {
  const t = useTranslations("events");
  const audience = localizedText(event.audience);
  return (
    <FactList>
      <Fact label={t("when")}>
        <EventPeriod period={event.period} />{" "}
        {event.startTime ? (
          event.endTime ? (
            t("clockRange", { start: event.startTime, end: event.endTime })
          ) : (
            t("clock", { start: event.startTime })
          )
        ) : (
          <Missing>{t("clockUnknown")}</Missing>
        )}
      </Fact>
      <Fact label={t("where")}>
        <Place event={event} />
      </Fact>
      <Fact label={t("organizers")}>
        {event.organizers.length === 0 ? (
          <Missing>{t("organizerUnknown")}</Missing>
        ) : (
          <ul>
            {event.organizers.map(({ organization }) => (
              <li key={organization.slug}>
                <a href={paths.organization(organization.slug)}>{localizedText(organization.name)}</a>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      {event.projects.length > 0 && (
        <Fact label={t("projects")}>
          <ul>
            {event.projects.map(({ project }) => (
              <li key={project.slug}>
                <a href={paths.project(project.slug)}>{localizedText(project.name)}</a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {audience && <Fact label={t("audience")}>{audience}</Fact>}
      {event.registrationNote && <Fact label={t("registration")}>{event.registrationNote}</Fact>}
    </FactList>
  );
}

function Place({ event }: { event: EventDetails }) {
  const t = useTranslations("events");
  const placeName = localizedText(event.placeName);
  if (!placeName && !event.location && !event.region && !event.online) return <Missing>{t("placeUnknown")}</Missing>;
  return (
    <ul>
      {event.online && <li>{t("online")}</li>}
      {placeName && <li>{placeName}</li>}
      {event.location && (
        <li>
          <a href={paths.location(event.location.slug)}>{localizedText(event.location.name)}</a>
        </li>
      )}
      {event.region && (
        <li>
          <a href={paths.region(event.region.slug)}>{localizedText(event.region.name)}</a>
        </li>
      )}
    </ul>
  );
}
