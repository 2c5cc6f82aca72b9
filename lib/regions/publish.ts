import { dayColumn, replaceRows, type Application } from "@/lib/content/apply-parts";
import type { RegionDocument } from "./document";

export async function applyRegion(application: Application, document: RegionDocument): Promise<void> {
  const { tx } = application;
  const { id, slug, kind, code, name, inessive, genitive } = document;
  const columns = {
    slug,
    kind,
    code,
    name,
    inessive,
    genitive,
    sortName: name.fi,
    parentId: document.parent,
    longitude: document.centroid?.[0] ?? null,
    latitude: document.centroid?.[1] ?? null,
    postalCodes: document.postalCodes,
    validFrom: dayColumn(document.validFrom),
    validTo: dayColumn(document.validTo),
    successorId: document.successor,
  };
  await tx.region.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await replaceRows(
    application,
    tx.regionMembership,
    { memberId: id },
    document.memberOf.map((membership, position) => ({
      memberId: id,
      groupId: membership.region,
      position,
      validFrom: dayColumn(membership.validFrom),
      validTo: dayColumn(membership.validTo),
    })),
  );
}
