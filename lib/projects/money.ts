export type FundingAmount = { amountCents: number | null; shareBasisPoints: number | null };

export type FundingSplit = {
  /** Each funding's part of the budget, in cents; 0 when neither amount nor share is known. */
  parts: number[];
  /** What the fundings account for together, in cents. */
  accountedCents: number;
  /** What of the budget no source accounts for; null when the budget is not known. */
  remainderCents: number | null;
  /** True when the fundings exceed the budget. */
  exceedsBudget: boolean;
};

/**
 * How a budget divides, in cents: what is accounted for and what is not. A funding whose amount is not known but whose
 * share is counts by its share; the amount itself stays unknown.
 */
export function splitFunding(budgetCents: number | null, fundings: FundingAmount[]): FundingSplit {
  const parts = fundings.map(({ amountCents, shareBasisPoints }) => {
    const byShare =
      budgetCents !== null && shareBasisPoints !== null ? Math.round((budgetCents * shareBasisPoints) / 10_000) : 0;
    return amountCents ?? byShare;
  });
  const accountedCents = parts.reduce((sum, part) => sum + part, 0);
  if (budgetCents === null) return { parts, accountedCents, remainderCents: null, exceedsBudget: false };
  const rest = budgetCents - accountedCents;
  // Shares are rounded, so that two of them may miss the whole by a cent each.
  const isRounding = Math.abs(rest) <= fundings.length && fundings.some(({ amountCents }) => amountCents === null);
  return {
    parts,
    accountedCents,
    remainderCents: isRounding ? 0 : Math.max(0, rest),
    exceedsBudget: !isRounding && rest < 0,
  };
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
