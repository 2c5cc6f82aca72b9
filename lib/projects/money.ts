export type FundingAmount = { amountCents: number | null; shareBasisPoints: number | null };

export type FundingSplit = {
  /** What the named fundings add up to, in cents. */
  knownCents: number;
  /** What of the budget no source accounts for; null when the budget is not known. */
  remainderCents: number | null;
  /** True when the fundings exceed the budget. */
  exceedsBudget: boolean;
};

/** How a budget divides, in cents: what is accounted for and what is not. */
export function splitFunding(budgetCents: number | null, fundings: FundingAmount[]): FundingSplit {
  const knownCents = fundings.reduce((sum, funding) => sum + (funding.amountCents ?? 0), 0);
  if (budgetCents === null) return { knownCents, remainderCents: null, exceedsBudget: false };
  return { knownCents, remainderCents: Math.max(0, budgetCents - knownCents), exceedsBudget: knownCents > budgetCents };
}

/** A part of the budget in hundredths of a per cent; null without a budget. */
export function shareOf(amountCents: number | null, budgetCents: number | null): number | null {
  if (amountCents === null || !budgetCents) return null;
  return Math.round((amountCents / budgetCents) * 10_000);
}

/** True when an amount and the share that the source states agree within a tenth of a per cent. */
export function shareAgrees(funding: FundingAmount, budgetCents: number | null): boolean {
  const counted = shareOf(funding.amountCents, budgetCents);
  if (counted === null || funding.shareBasisPoints === null) return true;
  return Math.abs(counted - funding.shareBasisPoints) <= 10;
}
