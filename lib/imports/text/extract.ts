import type { Analyser } from "@/lib/search/analysis/analyser";
import { findEmails, findPhones } from "./addresses";
import { findPeriods } from "./dates";
import { settleTotals } from "./fundings";
import { NameFinder, type Known, type Match } from "./known";
import { linesOf, type Line } from "./lines";
import { findLinks } from "./links";
import { findAmounts, findShares } from "./money";
import { findNames } from "./names";
import { findTexts } from "./passages";
import { findPeople } from "./people";
import type { OrganizationPart, Proposal, ProposedPhone, Span } from "./proposals";
import words from "./words.json";

export type Extract = { lines: Line[]; proposals: Proposal[] };

/** More than a page holds; the rest is left for the editor to read. */
export const mostProposals = 1_500;
export const mostOfKind = 500;

/**
 * Reads a project page as found on the web and proposes what may be facts of it, in the order of its lines. Nothing is
 * completed: a month without a year stays one, and no address is made of a name.
 */
export function extractFacts(pasted: string, knowns: readonly Known[], analyser: Analyser): Extract {
  const lines = linesOf(pasted);
  const finder = new NameFinder(knowns, analyser);
  const read = new Map(lines.map((line) => [line, readLine(line)]));
  const reachOf = (line: Line) => read.get(line)!;
  const people = findPeople(lines, reachOf);
  const namesOn = new Map<number, Span[]>(people.map(({ proposal }) => [proposal.line, []]));
  for (const { proposal, span } of people) namesOn.get(proposal.line)!.push(span);
  const proposals: Proposal[] = [
    ...findNames(lines),
    ...lines.flatMap((line) => {
      const { email, phone, found, spans } = read.get(line)!;
      const names = namesOn.get(line.number) ?? [];
      return [...found, ...email, ...phone, ...recordsOn(line, finder.find(line, [...spans, ...names]))];
    }),
    ...people.map(({ proposal }) => proposal),
    ...findTexts(lines),
  ];
  return { lines, proposals: bounded(withoutRepeats(settleTotals(proposals)).sort((a, b) => a.line - b.line)) };
}

function bounded(proposals: Proposal[]): Proposal[] {
  const counts = new Map<Proposal["kind"], number>();
  return proposals
    .filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= mostOfKind;
    })
    .slice(0, mostProposals);
}

function readLine(line: Line) {
  const { links, accounts, spans: ofLinks } = findLinks(line);
  const emails = findEmails(line);
  const reached = [...ofLinks, ...emails.map(({ span }) => span)];
  const periods = findPeriods(line, reached);
  const dated = [...reached, ...periods.map(({ span }) => span)];
  const amounts = findAmounts(line, dated);
  const shares = findShares(line);
  const phones = findPhones(line, [...dated, ...amounts.map(({ span }) => span)]);
  const spans: Span[] = [...reached, ...amounts.map(({ span }) => span)];
  const proposal = <T>(list: { proposal: T }[]): T[] => list.map((one) => one.proposal);
  return {
    email: [...proposal(emails), ...ofMailLinks(line)],
    phone: proposal(phones) as ProposedPhone[],
    found: [...proposal(periods), ...proposal(amounts), ...proposal(shares), ...links, ...accounts],
    spans,
  };
}

/** Addresses that stand only behind a link ("lähetä viesti"). */
function ofMailLinks(line: Line) {
  return line.links.flatMap(({ url }) => {
    if (!/^mailto:/i.test(url)) return [];
    const address = url.slice("mailto:".length).split("?")[0]!;
    if (line.plain.toLowerCase().includes(address.toLowerCase())) return [];
    return findEmails({ ...line, text: address, plain: address, links: [] }).map(({ proposal }) => proposal);
  });
}

function recordsOn(line: Line, matches: Match[]): Proposal[] {
  return matches.map(({ known: { id, noun, name }, printed, span }) => {
    const at = { line: line.number, printed, rule: "known" as const, id, name };
    return noun === "region" ? { kind: "region", ...at } : { kind: "organization", ...at, part: partOf(line, span) };
  });
}

/** What an organization does in the project, when the label of the line or the words next to its name tell it. */
function partOf({ plain }: Line, { start, end }: Span): OrganizationPart | null {
  const label = /^([^:.]{2,60}):/.exec(plain)?.[1];
  const near =
    label ?? plain.slice(Math.max(0, start - 60), start) + " " + plain.slice(end, end + 40).split(/[.;]/)[0]!;
  const said = near.toLowerCase();
  if (label && words.fundingLabels.some((stem) => said.includes(stem))) return "funder";
  const parts = Object.entries(words.roleLabels) as [OrganizationPart, string[]][];
  return parts.find(([, stems]) => stems.some((stem) => said.includes(stem)))?.[0] ?? null;
}

/** The same value a second time is no new proposal; the first place is its source. */
function withoutRepeats(proposals: Proposal[]): Proposal[] {
  const best = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = keyOf(proposal);
    const known = best.get(key);
    if (!known) best.set(key, proposal);
    else if (known.kind === "organization" && proposal.kind === "organization" && !known.part && proposal.part)
      best.set(key, proposal);
  }
  return [...best.values()];
}

function keyOf(proposal: Proposal): string {
  switch (proposal.kind) {
    case "period":
      return `period ${proposal.start} ${proposal.end} ${proposal.start || proposal.end ? proposal.of : proposal.printed}`;
    case "amount":
      return `amount ${proposal.cents} ${proposal.of} ${proposal.years ?? ""}`;
    case "share":
      return `share ${proposal.basisPoints}`;
    case "email":
      return `email ${proposal.email ?? proposal.printed}`;
    case "phone":
      return `phone ${proposal.phone}`;
    case "person":
    case "name":
      return `${proposal.kind} ${proposal.name}`;
    case "organization":
    case "region":
      return `${proposal.kind} ${proposal.id}`;
    case "text":
      return `text ${proposal.field} ${proposal.text}`;
    case "link":
      return `link ${proposal.url}`;
    case "account":
      return `account ${proposal.service} ${proposal.handle.toLowerCase()}`;
  }
}
