import { describe, expect, it } from "vitest";
import { mostOfKind, mostProposals } from "@/lib/imports/text/extract";
import { readText as read } from "@/tests/factories/pasted-text";

const spelt = (index: number) => `A${[...String(index)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;

describe("what is pasted", () => {
  it("reads HTML by its blocks, hidden mail links too, and no script", () => {
    const html =
      "<h1>Kotipesä</h1><script>Budjetti: 1 €</script><p>Budjetti: <b>12 000</b>&nbsp;&euro;</p><ul><li>Soita <a href='mailto:aino@kunta.fi?subject=x'>Ainolle</a></li></ul>";
    const proposals = read(html);
    expect(proposals.filter(({ kind }) => kind === "amount")).toMatchObject([{ line: 2, cents: 1200000 }]);
    expect(proposals.filter(({ kind }) => kind === "email")).toMatchObject([{ line: 3, email: "aino@kunta.fi" }]);
  });

  it("gives every proposal its line and the words as they stand", () => {
    const text = "Otsikko\r\nBudjetti: 1\u00a0000 €\r\nalkaa 1.5.2025";
    const lines = text.split("\r\n");
    for (const { line, printed } of read(text)) expect(lines[line - 1]).toContain(printed);
  });

  it.each([
    ["addresses", "email", (index: number) => `aino.a${index}@b.fi `],
    ["addresses on lines", "email", (index: number) => `aino.a${index}@b.fi\n`],
    ["people", "person", (index: number) => `Aino ${spelt(index)}, ohjaaja\n`],
    ["projects", "name", (index: number) => `${spelt(index)}-hanke `],
  ] as const)(
    "proposes no endless list of %s",
    (_, kind, piece) => {
      const text = Array.from({ length: 20_000 }, (__, index) => piece(index)).join("");
      const proposals = read(text);
      expect(proposals.length).toBeLessThanOrEqual(mostProposals);
      const ofKind = proposals.filter((proposal) => proposal.kind === kind).length;
      expect(ofKind).toBeGreaterThan(0);
      expect(ofKind).toBeLessThanOrEqual(mostOfKind);
    },
    60_000,
  );

  it("reads 400 kB of the worst in reasonable work", () => {
    for (const piece of [
      "1 ",
      "a.",
      "1.3.2021 ",
      "<div>",
      "Aino ",
      "0 4 ",
      "@a",
      "12 000 € ",
      "aino.a@b.fi ",
      "aino.a@b.fi\n",
    ])
      expect(read(piece.repeat(400_000 / piece.length)).length).toBeLessThanOrEqual(1_500);
  }, 60_000);
});
