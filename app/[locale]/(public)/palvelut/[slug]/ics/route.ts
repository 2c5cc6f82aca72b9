import { openingCalendar } from "@/lib/hours/calendar";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { downloadResponse, fileNotFound } from "@/lib/platform/http/download";
import { siteOrigin } from "@/lib/platform/http/site-origin";
import { localized } from "@/lib/platform/i18n/localized";
import { findService } from "@/lib/services/queries";

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const service = await findService((await params).slug);
  if (!service || service.standing === "ended" || service.record.state !== "published") return fileNotFound();
  const [place] = service.locations;
  const calendar = openingCalendar(
    {
      id: service.id,
      name: localized(service.name),
      summary: localized(service.summary),
      url: siteOrigin(request.headers) + paths.service(service.slug),
      place: place ? localized(place.location.name) : null,
      hours: service.record.openingHours,
      exceptions: service.record.openingExceptions,
      stampedAt: service.record.updatedAt,
    },
    dayInFinland(),
  );
  if (!calendar) return fileNotFound();
  return downloadResponse(calendar, { type: "text/calendar", name: `${service.slug}.ics` });
}
