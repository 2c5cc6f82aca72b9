import { z } from "zod";
import {
  alternativeName,
  cents,
  envelope,
  externalUrl,
  line,
  list,
  localizedRichText,
  localizedText,
  maybe,
  period,
  reference,
  unknownPeriod,
} from "@/lib/content/document-parts";

export const projectKinds = [
  "developmentProject",
  "groupProject",
  "subProject",
  "partnershipModel",
  "developmentWork",
  "programmeProject",
] as const;

export const projectRoles = [
  "leadImplementer",
  "coImplementer",
  "administrator",
  "coordinator",
  "founder",
  "partner",
  "supporter",
  "endorser",
] as const;

/** Directed from the later project to the earlier one; the other direction is read from the same row. */
export const projectRelationKinds = ["continues", "mergedFrom", "splitFrom", "cooperatesWith"] as const;

export const regionParts = ["covers", "pilots", "operatesIn", "planned"] as const;

/** Shares in hundredths of a per cent: 80 % is 8000. */
export const shareBasisPoints = z.int().min(0, "shareOutOfRange").max(10_000, "shareOutOfRange");

const funding = z.strictObject({
  /** Null when the source does not say who pays. */
  funder: maybe(reference("organization")),
  programme: maybe(reference("programme")),
  /** "valtionavustus", "ESR+". */
  instrument: maybe(line(200)),
  amountCents: maybe(cents),
  shareBasisPoints: maybe(shareBasisPoints),
  period: period.default(unknownPeriod),
  note: maybe(localizedText),
});

const relation = z.strictObject({
  kind: z.enum(projectRelationKinds),
  project: reference("project"),
  /** Why the portal says so. */
  evidence: z.strictObject({ source: reference("source"), locator: maybe(line(200)), note: maybe(localizedText) }),
});

export const projectDocument = z.strictObject({
  ...envelope("project"),
  name: localizedText,
  shortName: maybe(line(200)),
  alternativeNames: list(alternativeName, 50),
  kind: z.enum(projectKinds),
  /** One sentence. */
  summary: localizedText,
  description: maybe(localizedRichText),
  period: period.default(unknownPeriod),
  /** What is known of the state when the dates do not tell it. */
  periodNote: maybe(localizedText),
  parent: maybe(reference("project")),
  programmes: list(reference("programme"), 20),
  themes: list(reference("term"), 40),
  targetGroups: list(reference("term"), 40),
  /** Target groups in words, where the classification has no term for them. */
  audiences: list(localizedText, 40),
  goals: list(localizedText, 60),
  methods: list(localizedText, 60),
  results: list(localizedText, 60),
  /** What remains once the money has ended. */
  remains: list(localizedText, 60),
  /** Who took part in the project group, in words. */
  participants: list(localizedText, 60),
  regions: list(
    z.strictObject({ region: reference("region"), part: z.enum(regionParts), note: maybe(localizedText) }),
    400,
  ),
  roles: list(
    z.strictObject({
      organization: reference("organization"),
      role: z.enum(projectRoles),
      period: period.default(unknownPeriod),
      source: maybe(reference("source")),
      note: maybe(localizedText),
    }),
    200,
  ),
  /** Whole cost; amounts are cents of the euro. */
  budgetCents: maybe(cents),
  fundings: list(funding, 60),
  staffing: list(
    z.strictObject({
      organization: maybe(reference("organization")),
      fullTime: maybe(z.int().min(0).max(100_000)),
      partTime: maybe(z.int().min(0).max(100_000)),
      total: maybe(z.int().min(0).max(100_000)),
      note: maybe(localizedText),
    }),
    60,
  ),
  relations: list(relation, 60),
  socialAccounts: list(z.strictObject({ service: line(60), handle: line(120), url: maybe(externalUrl) }), 20),
});
export type ProjectDocument = z.infer<typeof projectDocument>;
