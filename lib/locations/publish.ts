import {
  applyAlternativeNames,
  applyChannels,
  applyOpeningTimes,
  json,
  type Application,
} from "@/lib/content/apply-parts";
import type { LocationDocument } from "./document";

export async function applyLocation(application: Application, document: LocationDocument): Promise<void> {
  const { tx } = application;
  const { id, slug, name, street, postalCode, city } = document;
  const columns = {
    slug,
    name,
    street,
    postalCode,
    city,
    sortName: name.fi,
    summary: json(document.summary),
    organizationId: document.organization,
    regionId: document.region,
    longitude: document.coordinates?.[0] ?? null,
    latitude: document.coordinates?.[1] ?? null,
    accessibility: json(document.accessibility),
    accessibilityFeatures: document.accessibilityFeatures,
  };
  await tx.location.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await applyAlternativeNames(application, id, document.alternativeNames);
  await applyChannels(application, id, document.channels);
  await applyOpeningTimes(application, id, document);
}
