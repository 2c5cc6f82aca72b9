import {
  applyAlternativeNames,
  linkRows,
  periodColumns,
  replaceRows,
  type Application,
} from "@/lib/content/apply-parts";
import type { ProgrammeDocument } from "./document";

export async function applyProgramme(application: Application, document: ProgrammeDocument): Promise<void> {
  const { tx } = application;
  const { id, slug, name, summary } = document;
  const columns = {
    slug,
    name,
    summary,
    sortName: name.fi,
    coordinatorId: document.coordinator,
    ...periodColumns(document.period),
  };
  await tx.programme.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await applyAlternativeNames(application, id, document.alternativeNames);
  await replaceRows(
    application,
    tx.programmeFunder,
    { programmeId: id },
    linkRows("programmeId", id, "funderId", document.funders),
  );
}
