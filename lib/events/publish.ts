import {
  json,
  linkRows,
  periodBoundColumns,
  periodColumns,
  replaceRows,
  type Application,
} from "@/lib/content/apply-parts";
import type { EventDocument } from "./document";

export async function applyEvent(application: Application, document: EventDocument): Promise<void> {
  const { tx } = application;
  const { id, slug, name, summary, startTime, endTime, online, status, registrationNote } = document;
  const columns = {
    slug,
    name,
    summary,
    startTime,
    endTime,
    online,
    status,
    registrationNote,
    sortName: name.fi,
    description: json(document.description),
    ...periodColumns(document.period),
    ...periodBoundColumns(document.period),
    placeName: json(document.placeName),
    locationId: document.location,
    regionId: document.region,
    audience: json(document.audience),
  };
  await tx.event.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  const owner = { eventId: id };
  await replaceRows(
    application,
    tx.eventOrganizer,
    owner,
    linkRows("eventId", id, "organizationId", document.organizers),
  );
  await replaceRows(application, tx.eventProject, owner, linkRows("eventId", id, "projectId", document.projects));
}
