import { z } from "zod";
import type { ProjectDocument } from "@/lib/projects/document";
import { pairFundings, periodOfSum } from "./fundings";
import type { OrganizationPart, Proposal, ProposalOf, ProposedPerson, Rule } from "./proposals";

type Fact = ProjectDocument["sources"][number];
type At = { line: number; printed: string };

/** A proposal that an editor took, with what the editor chose for it. */
export type Taken = { proposal: Proposal; choice: string; text: string };

export type ContactDraft = {
  name: string | null;
  title: string;
  email: string | null;
  emailPrinted: string | null;
  phone: string | null;
  phonePrinted: string | null;
  sources: Fact[];
};

const partChoices: readonly OrganizationPart[] = [
  ...(["leadImplementer", "coImplementer", "administrator", "coordinator", "founder"] as const),
  ...(["partner", "supporter", "endorser", "funder"] as const),
];
const periodChoices = ["project", "start", "end"] as const;
const amountChoices = ["budget", "funding"] as const;
const regionChoices = ["covers", "pilots", "operatesIn", "planned"] as const;

/** Where a proposal can go, the likeliest first; empty when there is one place only. */
export function choicesOf(proposal: Proposal): readonly string[] {
  const likeliest = (choices: readonly string[], first: string | null) =>
    first && choices.includes(first) ? [first, ...choices.filter((choice) => choice !== first)] : choices;
  switch (proposal.kind) {
    case "period":
      return likeliest(periodChoices, proposal.of);
    case "amount":
      return likeliest(amountChoices, proposal.of === "mention" ? "funding" : proposal.of);
    case "organization":
      return likeliest(partChoices, proposal.part ?? "partner");
    case "region":
      return regionChoices;
    default:
      return [];
  }
}

/** A project's fields as far as the editor took them, and its contacts; every one of them says where it stands. */
export function draftOf(taken: readonly Taken[], source: string, name: { text: string; at: At | null }) {
  const sources: Fact[] = [];
  const cite: Cite = (field, { line, printed }, treatment, note) =>
    sources.push({
      ...{ field, source, locator: locatorOf(line), printed: printed.slice(0, 1_000), treatment },
      note: note ? { fi: note } : null,
    });
  if (name.at) cite("name.fi", name.at, name.text === name.at.printed ? "asPrinted" : "normalised");
  const of = <K extends Proposal["kind"]>(kind: K) =>
    taken.filter((one): one is Taken & { proposal: ProposalOf<K> } => one.proposal.kind === kind);

  const period: ProjectDocument["period"] = { start: null, end: null };
  for (const { proposal, choice } of of("period")) {
    const single = proposal.start ?? proposal.end;
    const dated = (edtf: string | null) => ({ edtf, printed: proposal.printed.slice(0, 200) });
    const isPeriod = proposal.start !== null && proposal.end !== null;
    if (choice !== "end") period.start = dated(isPeriod ? proposal.start : single);
    if (choice === "end" || (choice === "project" && isPeriod)) period.end = dated(isPeriod ? proposal.end : single);
    cite("period", proposal, single === null ? "relativeInSource" : "normalised");
  }

  const budget = of("amount").find(({ choice }) => choice === "budget")?.proposal;
  if (budget) cite("budgetCents", budget, "normalised");
  const fundings = fundingsOf(of("organization"), of("amount"), of("share"), cite);

  const roles = of("organization").filter(({ choice }) => choice !== "funder");
  roles.forEach(({ proposal }, index) =>
    cite(`roles.${index}`, proposal, proposal.printed === proposal.name ? "asPrinted" : "normalised"),
  );
  of("region").forEach(({ proposal }, index) =>
    cite(`regions.${index}`, proposal, proposal.printed === proposal.name ? "asPrinted" : "normalised"),
  );
  const texts: Record<string, { fi: string }[]> = {};
  for (const { proposal, text } of of("text")) {
    const list = (texts[proposal.field] ??= []);
    list.push({ fi: text || proposal.text });
    const isAsPrinted = !text || text === proposal.text;
    cite(`${proposal.field}.${list.length - 1}`, proposal, isAsPrinted ? "asPrinted" : "paraphrased");
  }
  of("link").forEach(({ proposal }, index) => cite(`resources.${index}`, proposal, "asPrinted"));
  of("account").forEach(({ proposal }, index) => cite(`socialAccounts.${index}`, proposal, "asPrinted"));

  const project = {
    period,
    budgetCents: budget?.cents ?? null,
    fundings,
    roles: roles.map(({ proposal, choice }) => ({ organization: proposal.id, role: choice, source })),
    regions: of("region").map(({ proposal, choice }) => ({ region: proposal.id, part: choice })),
    ...texts,
    resources: of("link").map(({ proposal: { title, url } }) => ({ title: { fi: title }, kind: "link", url })),
    socialAccounts: of("account").map(({ proposal: { service, handle, url } }) => ({ service, handle, url })),
    sources,
  };
  return { project, contacts: contactsOf(taken, source) };
}

const locatorOf = (line: number) => `${LOCATOR} ${line}`;
/** The word that every source of the catalogue uses for a line. */
const LOCATOR = "rivi";

type Cite = (field: string, at: At, treatment: Fact["treatment"], note?: string) => void;
type TakenOf<K extends Proposal["kind"]> = (Taken & { proposal: ProposalOf<K> })[];

function fundingsOf(
  organizations: TakenOf<"organization">,
  amounts: TakenOf<"amount">,
  shares: TakenOf<"share">,
  cite: Cite,
) {
  const rows = pairFundings({
    funders: organizations.filter(({ choice }) => choice === "funder").map(({ proposal }) => proposal),
    sums: amounts.filter(({ choice }) => choice === "funding").map(({ proposal }) => proposal),
    shares: shares.map(({ proposal }) => proposal),
  });
  return rows.map(({ sum, funder, share }, index) => {
    if (funder) cite(`fundings.${index}.funder`, funder, funder.printed === funder.name ? "asPrinted" : "normalised");
    if (sum) cite(`fundings.${index}.amountCents`, sum, "normalised", sum.years);
    if (share) cite(`fundings.${index}.shareBasisPoints`, share, "normalised");
    const period = periodOfSum(sum);
    if (period && sum) cite(`fundings.${index}.period`, { ...sum, printed: sum.years! }, "normalised");
    return {
      funder: funder?.id ?? null,
      amountCents: sum?.cents ?? null,
      shareBasisPoints: share?.basisPoints ?? null,
      ...(period && { period }),
    };
  });
}

/** People and, without a person, addresses and numbers that stand by themselves. */
function contactsOf(taken: readonly Taken[], source: string): ContactDraft[] {
  return taken.flatMap(({ proposal, text }): ContactDraft[] => {
    if (proposal.kind === "person") return [contactOf(proposal, text, source)];
    if (proposal.kind === "email" && proposal.email)
      return [contactOf({ ...bare(proposal), email: proposal }, text, source)];
    if (proposal.kind === "phone") return [contactOf({ ...bare(proposal), phone: proposal }, text, source)];
    return [];
  });
}

type Reached = Pick<ProposedPerson, "line" | "printed" | "email" | "phone" | "title"> & { name: string | null };
const bare = ({ line, printed }: At & { rule: Rule }): Reached => ({
  ...{ line, printed, name: null, title: null, email: null, phone: null },
});

function contactOf({ line, printed, name, title, email, phone }: Reached, text: string, source: string): ContactDraft {
  const fact = (field: string, at: At, treatment: Fact["treatment"]): Fact => ({
    ...{ field, source, locator: locatorOf(at.line), printed: at.printed.slice(0, 1_000), treatment, note: null },
  });
  const isPlain = email !== null && z.email().safeParse(email.printed).success;
  return {
    name,
    title: text || (title ?? ""),
    email: email?.email ?? null,
    emailPrinted: email?.printed ?? null,
    phone: phone?.phone ?? null,
    phonePrinted: phone?.printed ?? null,
    sources: [
      ...(name ? [fact("person", { line, printed }, "asPrinted")] : []),
      ...(title ? [fact("title.fi", { line, printed: title }, "asPrinted")] : []),
      ...(email ? [fact("email", email, isPlain ? "asPrinted" : "normalised")] : []),
      ...(phone ? [fact("phone", phone, "normalised")] : []),
    ],
  };
}
