import { nouns, type Noun } from "@/lib/content/document-parts";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** What a finished page depends on, for the front that keeps it: plain data. Records are named "scope/slug". */
export type PageLineage = {
  /** Records whose pages it leads to. */
  mentions: string[];
  /** Nouns of which it tells something. */
  reads: Noun[];
};

/** A record that reads otherwise in public, and what it was and is bound to; all as "scope/slug". */
export type RecordChange = {
  noun: Noun;
  /** The record itself, by its slugs now and before. */
  keys: string[];
  /** Records that refer to it: their pages name it. */
  near: string[];
  /** Records that it refers to, and what is one step further: their pages may list it. */
  far: string[];
};

/** They stand on every page. */
const onEveryPage: ReadonlySet<Noun> = new Set<Noun>(["helpline"]);

/** Whether a change alters a page. `subject` is the record that the page is about; null for a page about many. */
export function isAltered(
  page: { subject: string | null; mentions: ReadonlySet<string>; reads: readonly string[] },
  { noun, keys, near, far }: RecordChange,
): boolean {
  if (keys.some((key) => key === page.subject || page.mentions.has(key))) return true;
  const isRead = page.reads.includes(noun);
  if (page.subject === null || onEveryPage.has(noun)) return isRead;
  return near.includes(page.subject) || (isRead && far.includes(page.subject));
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

/** What Prisma's reads tell of a page, in the catalogue's nouns. */
export function nounsRead(reads: Iterable<string>): Noun[] {
  const found = new Set<Owner>();
  for (const read of reads) {
    const owner = owners[read.replace(".", "") as ModelName];
    // A part that was named belongs to a record that was named too.
    if (owner !== "every" || !read.startsWith(".")) found.add(owner);
  }
  return found.has("every") ? [...nouns] : nouns.filter((noun) => found.has(noun));
}
