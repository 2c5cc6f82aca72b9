import type { z } from "zod";
import { articleDocument } from "@/lib/articles/document";
import { contactDocument } from "@/lib/contacts/document";
import { eventDocument } from "@/lib/events/document";
import { helplineDocument } from "@/lib/helplines/document";
import { locationDocument } from "@/lib/locations/document";
import { organizationDocument } from "@/lib/organizations/document";
import { pageDocument } from "@/lib/pages/document";
import { personDocument } from "@/lib/people/document";
import { programmeDocument } from "@/lib/programmes/document";
import { projectDocument } from "@/lib/projects/document";
import { regionDocument } from "@/lib/regions/document";
import { serviceDocument } from "@/lib/services/document";
import { sourceDocument } from "@/lib/sources/document";
import { termDocument } from "@/lib/terms/document";
import type { Noun } from "./document-parts";

/** The one schema per noun that is form, import, export and version snapshot. */
export const documentSchemas = {
  source: sourceDocument,
  term: termDocument,
  region: regionDocument,
  organization: organizationDocument,
  programme: programmeDocument,
  location: locationDocument,
  project: projectDocument,
  service: serviceDocument,
  person: personDocument,
  contact: contactDocument,
  article: articleDocument,
  event: eventDocument,
  page: pageDocument,
  helpline: helplineDocument,
} as const satisfies Record<Noun, z.ZodType>;

export type DocumentOf<N extends Noun> = z.infer<(typeof documentSchemas)[N]>;
export type AnyDocument = { [N in Noun]: DocumentOf<N> }[Noun];
