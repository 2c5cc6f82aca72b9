import type { ProjectDocument } from "@/lib/projects/document";
import type { Proposal, ProposalOf } from "./proposals";

type Place = { line: number };
type Chosen = { funders: ProposalOf<"organization">[]; sums: ProposalOf<"amount">[]; shares: ProposalOf<"share">[] };
type Row = {
  sum: ProposalOf<"amount"> | null;
  funder: ProposalOf<"organization"> | null;
  share: ProposalOf<"share"> | null;
};

/**
 * A funding for each amount, with its funder and the share of its line; and for each funder and share left over. An amount
 * is a funder's when it is the only one near, or when a line names as many funders as amounts; else nobody's.
 */
export function pairFundings({ funders, sums, shares }: Chosen): Row[] {
  const parts = [...shares];
  const paid = new Set<ProposalOf<"organization">>();
  const rows: Row[] = sums.map((sum) => {
    const funder = funderOf(sum, funders, sums);
    if (funder) paid.add(funder);
    return { sum, funder, share: takeOn(parts, sum.line) };
  });
  for (const funder of funders)
    if (!paid.has(funder)) rows.push({ sum: null, funder, share: takeOn(parts, funder.line) });
  for (const share of parts) rows.push({ sum: null, funder: null, share });
  return rows;
}

function funderOf(sum: ProposalOf<"amount">, funders: Chosen["funders"], sums: Chosen["sums"]) {
  if (sum.said === "own") return null;
  const beside = funders.filter(({ line }) => line === sum.line);
  const sumsBeside = sums.filter(({ line, said }) => line === sum.line && said !== "own");
  if (beside.length > 1) return beside.length === sumsBeside.length ? beside[sumsBeside.indexOf(sum)]! : null;
  const near = beside.length === 1 ? beside : funders.filter(({ line }) => Math.abs(line - sum.line) <= 1);
  if (near.length === 1) return near[0]!;
  return near.length === 0 && sums.length === 1 && funders.length === 1 ? funders[0]! : null;
}

function takeOn<T extends Place>(list: T[], line: number): T | null {
  const index = list.findIndex((one) => one.line === line);
  return index < 0 ? null : list.splice(index, 1)[0]!;
}

const forYears = /^vuo(?:delle|deksi|sille|siksi)\s+(\d{4})(?:\s*[-–]\s*(\d{4}))?$/iu;

/** What an amount is for, when the words beside it say so ("vuodelle 2025"); "vuonna 2025" tells only when it was given. */
export function periodOfSum(sum: ProposalOf<"amount"> | null): ProjectDocument["period"] | null {
  const match = sum?.years ? forYears.exec(sum.years) : null;
  if (!match) return null;
  const dated = (edtf: string) => ({ edtf, printed: sum!.years! });
  return { start: dated(match[1]!), end: dated(match[2] ?? match[1]!) };
}

/**
 * An amount said to be "yhteensä" beside a smaller funding is no further funding but a total. Whether it is the whole
 * project's, an editor decides.
 */
export function settleTotals(proposals: Proposal[]): Proposal[] {
  const most = new Map<number, number>();
  for (const one of proposals)
    if (one.kind === "amount" && one.of === "funding" && !one.said)
      most.set(one.line, Math.max(one.cents, most.get(one.line) ?? 0));
  return proposals.map((one) => {
    if (one.kind !== "amount" || one.said !== "total" || one.of === "budget") return one;
    const isOfParts = [-1, 0, 1].some((step) => (most.get(one.line + step) ?? Infinity) < one.cents);
    return isOfParts ? { ...one, of: "budget", rule: "incomplete" } : one;
  });
}
