import {
  applyAlternativeNames,
  applyChannels,
  applyOpeningTimes,
  dateColumns,
  json,
  linkRows,
  periodColumns,
  replaceRows,
  type Application,
} from "@/lib/content/apply-parts";
import type { ServiceDocument } from "./document";

export async function applyService(application: Application, document: ServiceDocument): Promise<void> {
  const { tx } = application;
  const { id } = document;
  const columns = serviceColumns(document);
  await tx.service.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await applyAlternativeNames(application, id, document.alternativeNames);
  await applyChannels(application, id, document.channels);
  await applyOpeningTimes(application, id, document);
  const owner = { serviceId: id };
  await replaceRows(application, tx.serviceOrganization, owner, organizationRows(document));
  await replaceRows(application, tx.serviceProject, owner, linkRows("serviceId", id, "projectId", document.projects));
  await replaceRows(application, tx.serviceRegion, owner, linkRows("serviceId", id, "regionId", document.regions));
  await replaceRows(
    application,
    tx.serviceLocation,
    owner,
    linkRows("serviceId", id, "locationId", document.locations),
  );
  await replaceRows(application, tx.serviceTerm, owner, linkRows("serviceId", id, "termId", document.terms));
}

function serviceColumns(document: ServiceDocument) {
  const { slug, name, summary, groupHeading, price, languages, delivery, referral, availability, afterlife } = document;
  return {
    slug,
    name,
    summary,
    groupHeading,
    price,
    languages,
    delivery,
    referral,
    availability,
    sortName: name.fi,
    description: json(document.description),
    audience: json(document.audience),
    ageMin: document.ages?.min ?? null,
    ageMax: document.ages?.max ?? null,
    priceNote: json(document.priceNote),
    howToBegin: json(document.howToBegin),
    accessibility: json(document.accessibility),
    ...periodColumns(document.period),
    afterlifeState: afterlife?.state ?? null,
    afterlifeOrganizationId: afterlife?.organization ?? null,
    afterlifeServiceId: afterlife?.service ?? null,
    ...dateColumns("afterlifeOn", afterlife?.on ?? null),
    afterlifeNote: json(afterlife?.note ?? null),
  };
}

function organizationRows(document: ServiceDocument) {
  const rows = (role: "provider" | "partner", ids: string[]) =>
    ids.map((organizationId, position) => ({ serviceId: document.id, role, position, organizationId }));
  return [...rows("provider", document.providers), ...rows("partner", document.partners)];
}
