import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareAgrees, shareOf, splitFunding } from "@/lib/projects/money";

const euros = (amount: number) => amount * 100;
const funding = (amount: number | null, shareBasisPoints: number | null = null) => ({
  amountCents: amount === null ? null : euros(amount),
  shareBasisPoints,
});

describe("the split of a budget", () => {
  it("tells what no source accounts for", () => {
    const split = splitFunding(euros(2_248_352), [funding(1_798_681)]);
    expect(split).toMatchObject({
      accountedCents: euros(1_798_681),
      remainderCents: euros(449_671),
      exceedsBudget: false,
    });
  });

  it("counts a share whose amount nobody states", () => {
    const split = splitFunding(euros(216_349), [funding(null, 7_500), funding(null, 2_500)]);
    expect(split).toMatchObject({ remainderCents: 0, exceedsBudget: false });
    expect(splitFunding(euros(1_000), [funding(null, 7_500)]).remainderCents).toBe(euros(250));
  });

  it("has no remainder without a budget", () => {
    expect(splitFunding(null, [funding(100)]).remainderCents).toBeNull();
  });

  it("says when the payers exceed the budget", () => {
    expect(splitFunding(euros(100), [funding(80), funding(30)])).toMatchObject({
      remainderCents: 0,
      exceedsBudget: true,
    });
  });

  it("adds up: parts and remainder are the budget", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 1e9 }), (parts, rest) => {
        const budget = parts.reduce((sum, part) => sum + part, rest);
        const split = splitFunding(
          budget,
          parts.map((amountCents) => ({ amountCents, shareBasisPoints: null })),
        );
        expect(split.accountedCents + split.remainderCents!).toBe(budget);
      }),
    );
  });
});

describe("a stated share", () => {
  it("agrees with its amount within a tenth of a per cent", () => {
    expect(shareOf(euros(128_207), euros(160_250))).toBe(8_000);
    expect(shareAgrees(funding(128_207, 8_000), euros(160_250))).toBe(true);
    expect(shareAgrees(funding(120_000, 8_000), euros(160_250))).toBe(false);
  });

  it("cannot be checked without a budget or an amount", () => {
    expect(shareAgrees(funding(null, 8_000), euros(100))).toBe(true);
    expect(shareAgrees(funding(80, 8_000), null)).toBe(true);
  });
});
