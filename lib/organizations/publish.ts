import {
  applyAlternativeNames,
  applyChannels,
  dateColumns,
  json,
  linkRows,
  periodColumns,
  replaceRows,
  type Application,
} from "@/lib/content/apply-parts";
import type { OrganizationDocument } from "./document";

export async function applyOrganization(application: Application, document: OrganizationDocument): Promise<void> {
  const { tx } = application;
  const { id, slug, name, officialName, kind, businessId } = document;
  const columns = {
    slug,
    name,
    officialName,
    kind,
    businessId,
    sortName: name.fi,
    summary: json(document.summary),
    parentId: document.parent,
    ...periodColumns(document.period),
  };
  await tx.organization.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await applyAlternativeNames(application, id, document.alternativeNames);
  await applyChannels(application, id, document.channels);
  const regions = linkRows("organizationId", id, "regionId", document.regions);
  await replaceRows(application, tx.organizationRegion, { organizationId: id }, regions);
  await replaceRows(
    application,
    tx.organizationSuccession,
    { predecessorId: id },
    document.successions.map((succession, position) => ({
      predecessorId: id,
      position,
      kind: succession.kind,
      ...dateColumns("on", succession.on),
      successorId: succession.successor,
      sourceId: succession.source,
      note: json(succession.note),
    })),
  );
}
