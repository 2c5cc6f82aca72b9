import { describe, expect, it } from "vitest";
import { parseDocument } from "@/lib/content/obstacles";
import type { Draft } from "@/lib/content/revisions";
import { redacted } from "@/lib/retention/redaction";
import { seedDocuments } from "@/scripts/content/catalogue-files";
import { contactDraft } from "../../factories/documents";

const without = (words: string[], changes: Record<string, unknown>, personId: string | null = null) =>
  redacted({ noun: "article", id: "article-juttu", ...changes } as Draft, { personId, words, mask: "[–]" });

describe("words are taken out whole", () => {
  it("an address of mail within a longer one is another's", () => {
    const text = "Kysy: virtanen@x.fi, matti.virtanen@x.fi, virtanen@x.fi.example tai <Virtanen@X.fi>.";
    expect(without(["virtanen@x.fi"], { text: { fi: text } }).text).toEqual({
      fi: "Kysy: [–], matti.virtanen@x.fi, virtanen@x.fi.example tai <[–]>.",
    });
    expect(without(["virtanen@x.fi"], { text: "virtanen@x.fi." }).text).toBe("[–].");
    expect(without(["virtanen@x.fi"], { email: "matti.virtanen@x.fi" }).email).toBe("matti.virtanen@x.fi");
    expect(without(["virtanen@x.fi"], { email: "Virtanen@x.fi", emailPrinted: "(virtanen@x.fi)" })).toMatchObject({
      email: null,
      emailPrinted: null,
    });
  });

  it("a name within a longer one is another's", () => {
    const fi = "Anna Laine, Susanna Laine, Anna Laine-Mäki, Eeva-Anna Laine, Anna Lainela ja ANNA LAINE.";
    expect(without(["Anna Laine"], { text: { fi } }).text).toEqual({
      fi: "[–], Susanna Laine, Anna Laine-Mäki, Eeva-Anna Laine, Anna Lainela ja [–].",
    });
    expect(without(["Aino"], { text: "Ainola, Ainolan ja Aino." }).text).toBe("Ainola, Ainolan ja [–].");
    expect(without(["Matti Mäki"], { text: "Matti Mäkinen ja Matti Mäki." }).text).toBe("Matti Mäkinen ja [–].");
  });
});

describe("a name in its cases", () => {
  it.each([
    ["Petri Paju", "Petri Pajun, Petri Pajulta, Petri Pajuun, Petri Pajukin"],
    ["Anna Laine", "Anna Laineen, Anna Lainetta, Anna Laineelle"],
    ["Matti Virtanen", "Matti Virtasen, Matti Virtasta, Matti Virtaselle, Matti Virtanenhan"],
    ["Bo Grahn", "Bo Grahnin, Bo Grahnia, Bo Grahnilla, Bo Grahn:n"],
  ])("%s is taken out of each", (name, text) => {
    expect(without([name], { text }).text).toBe(text.split(", ").fill("[–]").join(", "));
  });
});

describe("what things are found by stays", () => {
  it("ids, slugs, references and urls", () => {
    const same = {
      slug: "laine",
      formerSlugs: ["anna-laine", "laine"],
      organization: "organization-laine",
      images: [{ file: "laine" }],
      resources: [{ title: { fi: "Ohje" }, url: "https://esimerkki.fi/laine?kuka=laine@x.fi" }],
      text: { marks: [{ type: "link", attrs: { href: "/yhteystiedot/laine" } }] },
    };
    expect(without(["Laine", "laine@x.fi"], same)).toEqual({ noun: "article", id: "article-juttu", ...same });
  });

  it("also in the middle of a text", () => {
    const text = "Katso https://esimerkki.fi/Kivi tai kysy: Kivi@x.fi. Terveisin Kivi";
    expect(without(["Kivi"], { text }).text).toBe(text.replace(/Kivi$/, "[–]"));
  });

  it("and a namesake's own record", () => {
    const person = { noun: "person", id: "person-anna-laine-2", slug: "anna-laine-2", name: "Anna Laine" } as Draft;
    expect(redacted(person, { personId: "person-anna-laine", words: ["Anna Laine"], mask: "[–]" })).toEqual(person);
  });

  it("but what leads to an address of mail goes with it", () => {
    const changes = {
      channels: [
        { kind: "email", value: "laine@x.fi" },
        { kind: "email", value: "anna.laine@x.fi" },
      ],
      resources: [{ url: "mailto:laine@x.fi" }],
      text: { text: "Kirjoita", marks: [{ type: "bold" }, { type: "link", attrs: { href: "mailto:laine@x.fi" } }] },
    };
    expect(without(["laine@x.fi"], changes)).toMatchObject({
      channels: [{ value: "anna.laine@x.fi" }],
      resources: [{ url: null }],
      text: { text: "Kirjoita", marks: [{ type: "bold" }] },
    });
  });
});

describe("what is left is a document", () => {
  const names = ["Anna Laine", "laine@x.fi"];

  it("whose sources tell of the facts that they told of", () => {
    const source = (field: string) => ({ field, source: "source-koko" });
    const sources = ["title", "channels.0.value", "channels.1", "channels.2.label"].map(source);
    const channels = ["a@x.fi", "laine@x.fi", "b@x.fi"].map((value) => ({ kind: "email", value }));
    expect(without(names, { channels, sources, gaps: [{ field: "channels.1" }, { field: null }] })).toMatchObject({
      channels: [{ value: "a@x.fi" }, { value: "b@x.fi" }],
      sources: ["title", "channels.0.value", "channels.1.label"].map(source),
      gaps: [{ field: null }],
    });
  });

  it("also when the mask does not fit where the name did", () => {
    const document = contactDraft({ emailPrinted: null, phonePrinted: `Anna Laine ${"0".repeat(188)}` });
    const left = redacted(document, { personId: null, words: names, mask: "[nimi poistettu]" });
    expect(left.phonePrinted).toBe(`– ${"0".repeat(188)}`);
    expect(parseDocument(left).obstacles).toEqual([]);
  });

  it("for every seed and everybody in them", () => {
    const seeds = seedDocuments().map(({ content }) => content as Draft);
    const people = seeds.filter(({ noun }) => noun === "person") as (Draft & { name: string })[];
    const mails = seeds.flatMap((document) => JSON.stringify(document).match(/[\w.-]+@[\w-]+\.fi/g) ?? []);
    const words = [...people.map(({ name }) => name), ...mails, "Perhe", "Kettu"];
    for (const document of seeds) {
      const left = redacted(document, { personId: people[0]!.id, words, mask: "[nimi poistettu]" });
      expect([document.id, parseDocument(left).obstacles]).toEqual([document.id, []]);
    }
  });
});
