import { nouns, type Noun } from "@/lib/content/document-parts";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { PageTrace } from "@/lib/platform/page-trace";

/** What a finished page depends on, for the front that keeps it: plain data. */
export type PageLineage = {
  mentions: string[];
  /** Nouns of which the page shows a list: something new may join it. */
  lists: Noun[];
  /** Nouns of which the page shows something that cannot be told apart. */
  loose: Noun[];
};

/** A record that reads otherwise in public, and everything that its texts lead to, before and now. */
export type RecordChange = { noun: Noun; keys: string[]; linked: string[] };

/** Whether a change alters a page. `isGeneral`: the page is about no record, so any of the noun may be on it. */
export function isAltered(
  page: { mentions: ReadonlySet<string>; lists: readonly string[]; loose: readonly string[]; isGeneral: boolean },
  { noun, keys, linked }: RecordChange,
): boolean {
  const mentions = (words: string[]) => words.some((word) => page.mentions.has(word));
  if (page.loose.includes(noun) || mentions(keys)) return true;
  return page.lists.includes(noun) && (page.isGeneral || mentions(linked));
}

type ModelName = (typeof Prisma.ModelName)[keyof typeof Prisma.ModelName];

/** `every`: part of any record. `none`: nothing that the public pages show changes there by a publication. */
type Owner = Noun | "every" | "none";

/** Whose publication changes a table. A new table must be named here before the portal compiles. */
const owners: Record<ModelName, Owner> = {
  Record: "every",
  Slug: "every",
  Channel: "every",
  OpeningHours: "every",
  OpeningException: "every",
  Resource: "every",
  Media: "every",
  AlternativeName: "every",
  FactSource: "every",
  DeclaredGap: "every",
  SimpleText: "every",
  SearchDoc: "every",
  SearchPost: "every",
  SearchTerm: "every",
  SearchWord: "every",
  SearchIndex: "every",
  Source: "source",
  Term: "term",
  TermMatch: "term",
  SituationSign: "term",
  Region: "region",
  RegionMembership: "region",
  Organization: "organization",
  OrganizationRegion: "organization",
  OrganizationSuccession: "organization",
  Programme: "programme",
  ProgrammeFunder: "programme",
  Location: "location",
  Project: "project",
  ProjectProgramme: "project",
  ProjectTerm: "project",
  ProjectStatement: "project",
  ProjectRegion: "project",
  ProjectRole: "project",
  ProjectStaffing: "project",
  ProjectRelation: "project",
  Funding: "project",
  SocialAccount: "project",
  Service: "service",
  ServiceOrganization: "service",
  ServiceProject: "service",
  ServiceRegion: "service",
  ServiceLocation: "service",
  ServiceTerm: "service",
  Person: "person",
  Contact: "contact",
  Article: "article",
  ArticleProject: "article",
  ArticleOrganization: "article",
  ArticleRegion: "article",
  ArticlePerson: "article",
  Event: "event",
  EventOrganizer: "event",
  EventProject: "event",
  Page: "page",
  AccessibilityIssue: "page",
  Helpline: "helpline",
  HelplineTerm: "helpline",
  Revision: "none",
  Publication: "none",
  RecordMeasure: "none",
  OrganizationSettings: "none",
  ConfirmationRequest: "none",
  ContactCorrection: "none",
  AuditEvent: "none",
  AuditHead: "none",
  ContentVersion: "none",
  ContentChange: "none",
  Front: "none",
  VisitCount: "none",
  SearchMiss: "none",
  Feedback: "none",
  FeedbackNonce: "none",
  FeedbackKey: "none",
  RateLimit: "none",
  MediaFile: "none",
  MediaOwner: "none",
  RecordOwner: "none",
  WorkingCopy: "none",
  Schedule: "none",
  PreviewLink: "none",
  ImportRun: "none",
  ImportItem: "none",
  ImportSourceId: "none",
  Editor: "none",
  EditorGrant: "none",
  EditorSession: "none",
  EditorRecoveryCode: "none",
  EditorLink: "none",
  OidcProvider: "none",
  EditorIdentity: "none",
  OidcAttempt: "none",
  EditorKey: "none",
  MailOutbox: "none",
  Link: "none",
  LinkUse: "none",
};

/** Tables that lead from a record to others of its own noun: read from the far end, they are another record's. */
const amongTheirOwn = new Set<string>(["RegionMembership", "OrganizationSuccession", "ProjectRelation", "TermMatch"]);

/** What Prisma's reads tell of a page, in the catalogue's nouns. */
export function lineageOf(trace: PageTrace): PageLineage {
  return {
    mentions: [...trace.mentions],
    lists: nounsOf([...trace.lists].flatMap(listedOwner)),
    loose: nounsOf([...trace.loose].map((model) => owners[model as ModelName]).filter((owner) => owner !== "every")),
  };
}

/** "Parent.Model" is a list of the parent's own parts, unless others' records make it. */
function listedOwner(list: string): Owner[] {
  const [parent, model = parent] = list.split(".") as [ModelName, ModelName?];
  const owner = owners[model];
  if (model === parent && !list.includes(".")) return [owner];
  const isOwnPart = owner === "every" || (owner === owners[parent] && !amongTheirOwn.has(model) && !isNounTable(model));
  return isOwnPart ? [] : [owner];
}

const isNounTable = (model: string) => (nouns as readonly string[]).includes(model.toLowerCase());

const nounsOf = (found: Owner[]): Noun[] =>
  found.includes("every") ? [...nouns] : nouns.filter((noun) => found.includes(noun));
