import { describe, expect, it } from "vitest";
import { parseDocument } from "@/lib/content/obstacles";
import { readabilityHints } from "@/lib/readability/hints";
import { hardnessOf, proseOf } from "@/lib/readability/texts";
import { serviceDraft } from "../../factories/documents";

const found = (text: string, kind: string) =>
  readabilityHints(text)
    .filter((hint) => hint.kind === kind)
    .map((hint) => hint.text);

describe("hints of readability", () => {
  const twenty = Array.from({ length: 20 }, () => "sana").join(" ");

  it("mark a sentence of over twenty words, and where it stands", () => {
    expect(found(`${twenty}.`, "longSentence")).toEqual([]);
    const text = `Lyhyt alku. Ja ${twenty}. Lyhyt loppu.`;
    const [hint] = readabilityHints(text).filter(({ kind }) => kind === "longSentence");
    expect(text.slice(hint!.start, hint!.end)).toBe(`Ja ${twenty}.`);
  });

  it.each([
    ["a date", `Ryhmä alkaa 1.3.2021 ${twenty}`],
    ["an abbreviation", `Ryhmiä on esim. Kajaanissa ${twenty}`],
    ["an ordinal", `Luokka on 1. Tai 2. ${twenty}`],
  ])("end no sentence at %s", (_, text) => {
    expect(found(text, "longSentence")).toEqual([text]);
  });

  it("end a sentence at a line break, a question and a closing quote", () => {
    const ten = Array.from({ length: 11 }, () => "sana").join(" ");
    for (const mark of ["\n", "? ", "! ", ".” "])
      expect(found(`${ten}${mark}Toinen ${ten}`, "longSentence")).toEqual([]);
  });

  it("mark long compounds, but not what a hyphen parts", () => {
    expect(found("Varhaiskasvatuspalvelut ja hyvinvointialue", "longWord")).toEqual(["Varhaiskasvatuspalvelut"]);
    expect(found("lastensuojelu-hyvinvointialue, Pohjois-Karjalassa", "longWord")).toEqual([]);
  });

  it.each([
    "järjestetään",
    "autetaan",
    "tarvitaan",
    "saadaan",
    "tehdään",
    "mennään",
    "ajatellaan",
    "annettiin",
    "tehtiin",
    "voitiin",
    "annettaisiin",
  ])("mark the passive %s", (word) => {
    expect(found(`Ryhmässä ${word} paljon.`, "passive")).toEqual([word]);
  });

  it.each(["on tehty", "oli järjestetty", "ovat myös annettu", "on saatu", "ei ole otettu"])(
    "mark the passive that is in two words: %s",
    (words) => {
      expect(found(`Asia ${words} hyvin.`, "passive")).toEqual([words.replace(/^ei /, "")]);
    },
  );

  it.each(["lapsestaan", "perhettään", "mitään", "vähintään", "työtään", "pöytään", "nettiin", "äidiltään", "rantaan"])(
    "leave %s in peace",
    (word) => {
      expect(found(`Hän meni ${word} eilen.`, "passive")).toEqual([]);
    },
  );

  it("find nothing in nothing, and do not stumble on anything", () => {
    for (const text of ["", "   ", "👨‍👩‍👧 …!?", "\n\n", "a".repeat(10_000)])
      expect(() => readabilityHints(text)).not.toThrow();
    expect(readabilityHints("Kahvila on auki maanantaina.")).toEqual([]);
  });
});

describe("the texts of a record", () => {
  it("are its prose, without names, and long texts by the paragraph", () => {
    const { document } = parseDocument(
      serviceDraft({
        description: {
          fi: {
            type: "doc",
            content: ["Tervetuloa.", "Kahvia on."].map((text) => ({
              type: "paragraph",
              content: [{ type: "text", text }],
            })),
          },
        },
      }),
    );
    expect(proseOf(document!)).toEqual([
      { field: "summary", text: "Kahvila, jossa lapset leikkivät ja vanhemmat juttelevat." },
      { field: "description", text: "Tervetuloa.\nKahvia on." },
    ]);
  });

  it("are heavier the more hints they have, and not judged when there are few words", () => {
    const easy = "Kahvila on auki joka arki. Tule käymään. ".repeat(6);
    const heavy = "Varhaiskasvatuspalvelut järjestetään ja toteutetaan yhdessä. ".repeat(6);
    const hardness = (text: string) => hardnessOf([{ field: "summary", text }]).hardness;
    expect(hardness("Kahvila on auki.")).toBeNull();
    expect(hardness(heavy)!).toBeGreaterThan(hardness(easy)!);
    expect(hardness(easy)).toBe(0);
  });
});
