import { describe, expect, it } from "vitest";
import { choicesOf, draftOf } from "@/lib/imports/text/draft";
import { readText } from "@/tests/factories/pasted-text";

/** The draft of what an editor takes who ticks every sum and funder that is not left open. */
const draftOfText = (text: string) => {
  const taken = readText(text)
    .filter(({ rule }) => rule !== "incomplete" && rule !== "shape")
    .map((proposal) => ({ proposal, choice: choicesOf(proposal)[0] ?? "", text: "" }));
  return draftOf(taken, "source-x", { text: "X", at: null }).project;
};
const uto = "organization-uto";
const fundingsOf = (text: string) =>
  draftOfText(text).fundings.map(({ funder, amountCents }) => [funder, amountCents && amountCents / 100]);

describe("who pays what", () => {
  it("makes one funding of a funder, a yearly grant and its total on lines side by side", () => {
    const text = "Rahoittaja: UTO\nAvustus on 91 200 euroa vuodelle 2031 ja yhteensä 182 400 €";
    const { budgetCents, fundings, sources } = draftOfText(text);
    expect(budgetCents).toBeNull();
    expect(fundings).toMatchObject([
      { funder: uto, amountCents: 9_120_000, period: { start: { edtf: "2031" }, end: { edtf: "2031" } } },
    ]);
    const cited = sources.find(({ field }) => field === "fundings.0.amountCents");
    expect(cited).toMatchObject({ locator: "rivi 2", printed: "91 200 euroa", note: { fi: "vuodelle 2031" } });
    const total = readText(text).find((one) => one.kind === "amount" && one.cents === 18_240_000)!;
    expect(choicesOf(total)).toEqual(["budget", "funding"]);
    expect(total.rule).toBe("incomplete");
  });

  it.each<[string, [string | null, number | null][]]>([
    [
      "Rahoittaja: UTO\nAvustus: 4 000 € vuonna 2031\nRahoitus: 5 000 €",
      [
        [uto, 4000],
        [null, 5000],
      ],
    ],
    [
      "Rahoittaja: UTO, avustus 4 000 € vuodelle 2031 ja 5 000 € vuodelle 2032",
      [
        [uto, 4000],
        [uto, 5000],
      ],
    ],
    ["Rahoitus: UTO, yhteensä 7 000 €", [[uto, 7000]]],
    [
      "Rahoittaja: UTO\nOmarahoitus: 900 €",
      [
        [null, 900],
        [uto, null],
      ],
    ],
    [
      "Rahoittaja: UTO\nAvustus: 4 000 €\nRahoittaja: Aavan hyvinvointialue",
      [
        [null, 4000],
        [uto, null],
        ["organization-aavan-alue", null],
      ],
    ],
    [
      "Rahoitus: UTO 4 000 €, Aavan hyvinvointialue 5 000 €",
      [
        [uto, 4000],
        ["organization-aavan-alue", 5000],
      ],
    ],
  ])("%s", (text, expected) => expect(fundingsOf(text)).toEqual(expected));
});
