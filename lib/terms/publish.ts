import { applyAlternativeNames, json, replaceRows, type Application } from "@/lib/content/apply-parts";
import type { TermDocument } from "./document";

export async function applyTerm(application: Application, document: TermDocument): Promise<void> {
  const { tx } = application;
  const { id, slug, scheme, code, uri, name, position, discretion, guide } = document;
  const columns = {
    slug,
    scheme,
    code,
    uri,
    name,
    position,
    discretion,
    sortName: name.fi,
    description: json(document.description),
    guideNow: json(guide?.now ?? null),
    guideRights: json(guide?.rights ?? null),
    parentId: document.parent,
  };
  await tx.term.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await applyAlternativeNames(application, id, document.alternativeNames);
  await replaceRows(
    application,
    tx.termMatch,
    { termId: id },
    document.matches.map((matchId) => ({ termId: id, matchId })),
  );
  await replaceRows(
    application,
    tx.situationSign,
    { termId: id },
    (guide?.signs ?? []).map(({ sign, helpline }, position) => ({ termId: id, position, sign, helplineId: helpline })),
  );
}
