import type { ProjectDocument } from "@/lib/projects/document";

/** Why the extractor believes what it proposes; an editor sees the reason in words, never a number. */
export type Rule =
  // Said of the whole thing by a label in front ("Hankeaika:").
  | "labelled"
  // A word beside it tells what it is ("alkaa 1.5.2025", "rahoittama").
  | "worded"
  // It has the shape, and nothing tells whether it is the project's own.
  | "shape"
  // The source's words do not say it whole ("viime elokuussa", "noin 50 000 euroa").
  | "incomplete"
  // A record's own name, as it is or inflected.
  | "known"
  // Two things whose words agree (a name and its mail address).
  | "agreeing";

export type At = {
  /** The line of the pasted text, from 1. */
  line: number;
  /** The value as it stands in the text. */
  printed: string;
  rule: Rule;
};

export type ProposedPeriod = At & {
  kind: "period";
  /** What the period is of: the whole project, one end of it, or something the text does not name. */
  of: "project" | "start" | "end" | "mention";
  start: string | null;
  end: string | null;
};
export type ProposedAmount = At & {
  kind: "amount";
  of: "budget" | "funding" | "mention";
  cents: number;
  /** "310 000 € yhteensä" is a total, "omarahoitus 20 000 €" no funder's. */
  said?: "total" | "own";
  /** The years that stand right beside it, as printed ("vuodelle 2025"). */
  years?: string;
};
export type ProposedShare = At & { kind: "share"; of: "funding" | "mention"; basisPoints: number };
/** `email` is null for a pattern of a name ("etunimi.sukunimi@…"): it is nobody's address. */
export type ProposedEmail = At & { kind: "email"; email: string | null };
/** In E.164, or a short number. */
export type ProposedPhone = At & { kind: "phone"; phone: string };
export type ProposedPerson = At & {
  kind: "person";
  name: string;
  title: string | null;
  email: ProposedEmail | null;
  phone: ProposedPhone | null;
};
export type OrganizationPart = ProjectDocument["roles"][number]["role"] | "funder";
export type ProposedOrganization = At & {
  kind: "organization";
  id: string;
  name: string;
  part: OrganizationPart | null;
};
export type ProposedRegion = At & { kind: "region"; id: string; name: string };
export type ProposedName = At & { kind: "name"; name: string };
export type TextField = "goals" | "audiences" | "methods" | "results" | "remains" | "participants";
export type ProposedText = At & { kind: "text"; field: TextField; text: string };
export type ProposedLink = At & { kind: "link"; url: string; title: string };
export type ProposedAccount = At & { kind: "account"; service: string; handle: string; url: string | null };

export type Proposal =
  | ProposedPeriod
  | ProposedAmount
  | ProposedShare
  | ProposedEmail
  | ProposedPhone
  | ProposedPerson
  | ProposedOrganization
  | ProposedRegion
  | ProposedName
  | ProposedText
  | ProposedLink
  | ProposedAccount;

export type ProposalOf<K extends Proposal["kind"]> = Extract<Proposal, { kind: K }>;

/** A stretch of a line that something has been read from, so that nothing else is read from it again. */
export type Span = { start: number; end: number };

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
