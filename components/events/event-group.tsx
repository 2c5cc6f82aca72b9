import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Entry, EntryList } from "@/components/ui/entry";
import { localizedText } from "@/components/ui/localized-text";
import { Section } from "@/components/ui/section";
import { PeriodText } from "@/components/ui/time-text";
import type { EventListItem } from "@/lib/events/queries";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";

export function EventGroup({
  id,
  title,
  list: { events, total },
  none,
}: {
  id: string;
  title: string;
  list: { events: EventListItem[]; total: number };
  none?: string;
}) {
  const t = useTranslations("events");
  return (
    <Section id={id} title={title} wide>
      {events.length === 0 ? (
        <p>{none}</p>
      ) : (
        <EntryList>
          {events.map((event) => (
            <EventEntry key={event.slug} event={event} />
          ))}
        </EntryList>
      )}
      {total > events.length && <p className="mt-4">{t("someShown", { shown: events.length, total })}</p>}
    </Section>
  );
}

export function EventEntry({ event }: { event: EventListItem }) {
  const t = useTranslations("events");
  const place = localizedText(event.placeName) ?? (event.region ? localized(event.region.name) : null);
  return (
    <Entry
      href={paths.event(event.slug)}
      title={localizedText(event.name)}
      badge={event.status === "cancelled" && <Badge tone="attention">{t("cancelled")}</Badge>}
      meta={
        <>
          <EventPeriod period={event.period} />
          {place && ` · ${place}`}
        </>
      }
    >
      <p>{localizedText(event.summary)}</p>
    </Entry>
  );
}

/** An event of one day has that day and no end to miss. */
export function EventPeriod({ period }: { period: EventListItem["period"] }) {
  return <PeriodText period={period.start && !period.end ? { start: period.start, end: period.start } : period} />;
}
