import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EventGroup } from "@/components/events/event-group";
import { PageHeader } from "@/components/ui/page-header";
import { listEvents } from "@/lib/events/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("events");
  return { title: t("title"), description: t("lead") };
}

export default async function EventsPage() {
  const t = await getTranslations("events");
  const { upcoming, past, undated } = await listEvents();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <EventGroup id="tulevat" title={t("upcomingTitle")} list={upcoming} none={t("upcomingNone")} />
      {past.total > 0 && <EventGroup id="menneet" title={t("pastTitle")} list={past} />}
      {undated.total > 0 && <EventGroup id="ei-aikaa" title={t("undatedTitle")} list={undated} />}
    </>
  );
}
