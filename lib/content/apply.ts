import { applyArticle } from "@/lib/articles/publish";
import { applyContact } from "@/lib/contacts/publish";
import { applyEvent } from "@/lib/events/publish";
import { applyHelpline } from "@/lib/helplines/publish";
import { applyLocation } from "@/lib/locations/publish";
import { applyOrganization } from "@/lib/organizations/publish";
import { applyPage } from "@/lib/pages/publish";
import { applyPerson } from "@/lib/people/publish";
import { applyProgramme } from "@/lib/programmes/publish";
import { applyProject } from "@/lib/projects/publish";
import { applyRegion } from "@/lib/regions/publish";
import { applyService } from "@/lib/services/publish";
import { applySimpleText } from "@/lib/simple/publish";
import { applySource } from "@/lib/sources/publish";
import { applyTerm } from "@/lib/terms/publish";
import type { Database } from "@/lib/platform/db";
import { applyEnvelope, dayColumn, type Application } from "./apply-parts";
import type { AnyDocument, DocumentOf } from "./documents";
import type { Noun } from "./document-parts";

const appliers: { [N in Noun]: (application: Application, document: DocumentOf<N>) => Promise<void> } = {
  source: applySource,
  term: applyTerm,
  region: applyRegion,
  organization: applyOrganization,
  programme: applyProgramme,
  location: applyLocation,
  project: applyProject,
  service: applyService,
  person: applyPerson,
  contact: applyContact,
  article: applyArticle,
  event: applyEvent,
  page: applyPage,
  helpline: applyHelpline,
};

/**
 * Writes a document into the tables that public pages read. Publishing, preview and the as-of view all come through here;
 * references are checked when the transaction ends, so that a batch may refer forwards.
 */
export async function applyDocument(tx: Database, document: AnyDocument, { isNew }: { isNew: boolean }): Promise<void> {
  const application = { tx, isNew };
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
  const apply = appliers[document.noun] as (application: Application, document: AnyDocument) => Promise<void>;
  await apply(application, document);
  await applyEnvelope(application, document);
  if ("simple" in document) await applySimpleText(application, document.id, document.simple);
  await tx.record.update({
    where: { id: document.id },
    data: {
      checkedOn: dayColumn(document.checkedOn),
      checkedById: document.checkedBy,
      checkIntervalDays: document.checkIntervalDays,
    },
  });
}
