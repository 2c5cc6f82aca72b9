import {
  applyAlternativeNames,
  json,
  linkRows,
  periodBoundColumns,
  periodColumns,
  replaceRows,
  type Application,
} from "@/lib/content/apply-parts";
import type { ProjectDocument } from "./document";

const bigint = (cents: number | null) => (cents === null ? null : BigInt(cents));

export async function applyProject(application: Application, document: ProjectDocument): Promise<void> {
  const { tx } = application;
  const { id, slug, name, shortName, kind, summary } = document;
  const columns = {
    slug,
    name,
    shortName,
    kind,
    summary,
    sortName: name.fi,
    description: json(document.description),
    ...periodColumns(document.period),
    ...periodBoundColumns(document.period),
    periodNote: json(document.periodNote),
    parentId: document.parent,
    budgetCents: bigint(document.budgetCents),
  };
  await tx.project.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await applyAlternativeNames(application, id, document.alternativeNames);
  await applyLinks(application, document);
  await applyMoneyAndRoles(application, document);
}

async function applyLinks(application: Application, document: ProjectDocument): Promise<void> {
  const { tx } = application;
  const projectId = document.id;
  const owner = { projectId };
  const terms = [...new Set([...document.themes, ...document.targetGroups])];
  await replaceRows(
    application,
    tx.projectProgramme,
    owner,
    linkRows("projectId", projectId, "programmeId", document.programmes),
  );
  await replaceRows(application, tx.projectTerm, owner, linkRows("projectId", projectId, "termId", terms));
  await replaceRows(
    application,
    tx.projectRegion,
    owner,
    document.regions.map((part, position) => ({
      projectId,
      position,
      regionId: part.region,
      part: part.part,
      note: json(part.note),
    })),
  );
  await replaceRows(
    application,
    tx.projectRelation,
    owner,
    document.relations.map((relation, position) => ({
      projectId,
      position,
      kind: relation.kind,
      earlierId: relation.project,
      sourceId: relation.evidence.source,
      locator: relation.evidence.locator,
      note: json(relation.evidence.note),
    })),
  );
  await replaceRows(
    application,
    tx.socialAccount,
    owner,
    document.socialAccounts.map((account, position) => ({ ...account, projectId, position })),
  );
}

async function applyMoneyAndRoles(application: Application, document: ProjectDocument): Promise<void> {
  const { tx } = application;
  const projectId = document.id;
  const owner = { projectId };
  await replaceRows(application, tx.projectStatement, owner, statementRows(document));
  await replaceRows(
    application,
    tx.projectRole,
    owner,
    document.roles.map((role, position) => ({
      projectId,
      position,
      organizationId: role.organization,
      role: role.role,
      ...periodColumns(role.period),
      sourceId: role.source,
      note: json(role.note),
    })),
  );
  await replaceRows(
    application,
    tx.funding,
    owner,
    document.fundings.map((funding, position) => ({
      projectId,
      position,
      funderId: funding.funder,
      programmeId: funding.programme,
      instrument: funding.instrument,
      amountCents: bigint(funding.amountCents),
      shareBasisPoints: funding.shareBasisPoints,
      ...periodColumns(funding.period),
      note: json(funding.note),
    })),
  );
  await replaceRows(
    application,
    tx.projectStaffing,
    owner,
    document.staffing.map(({ organization, note, ...numbers }, position) => ({
      projectId,
      position,
      organizationId: organization,
      ...numbers,
      note: json(note),
    })),
  );
}

function statementRows(document: ProjectDocument) {
  const lists = {
    goal: document.goals,
    method: document.methods,
    result: document.results,
    remains: document.remains,
    participant: document.participants,
    audience: document.audiences,
  } as const;
  return (Object.keys(lists) as (keyof typeof lists)[]).flatMap((kind) =>
    lists[kind].map((text, position) => ({ projectId: document.id, kind, position, text })),
  );
}
