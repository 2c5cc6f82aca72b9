import { calendarOf } from "@/lib/events/calendar";
import { findEvent } from "@/lib/events/queries";
import { hasExactDay } from "@/lib/events/rules";
import { paths } from "@/lib/paths";
import { boundsOf } from "@/lib/platform/dates/partial-date";
import { downloadResponse, fileNotFound } from "@/lib/platform/http/download";
import { siteOrigin } from "@/lib/platform/http/site-origin";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const event = await findEvent((await params).slug);
  if (!event || !hasExactDay(event.period)) return fileNotFound();
  const firstDay = event.period.start!.edtf!;
  const calendar = calendarOf({
    id: event.id,
    name: localized(event.name),
    summary: localized(event.summary),
    url: siteOrigin(request.headers) + paths.event(event.slug),
    place: localizedOrNull(event.placeName) ?? (event.location ? localized(event.location.name) : null),
    firstDay,
    lastDay: boundsOf(event.period.end?.edtf).latest ?? firstDay,
    startTime: event.startTime,
    endTime: event.endTime,
    cancelled: event.status === "cancelled",
    stampedAt: event.record.updatedAt,
  });
  return downloadResponse(calendar, { type: "text/calendar", name: `${event.slug}.ics` });
}
