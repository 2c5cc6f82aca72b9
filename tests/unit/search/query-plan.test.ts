import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLiteAnalyser } from "@/lib/search/analysis/lite";
import { analyseText } from "@/lib/search/fields";
import { Knowledge, type Area, type NameSet } from "@/lib/search/knowledge";
import { markWords } from "@/lib/search/marks";
import { planQuery } from "@/lib/search/query-plan";
import { Vocabulary } from "@/lib/search/vocabulary";

const analyser = createLiteAnalyser();

/** An index in memory of one text a document. */
function meansFor(texts: string[], knowledge: { names?: NameSet[]; areas?: Area[] } = {}) {
  const terms = new Map<string, number>();
  const words = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const text of texts) {
    const empty = { title: [], summary: [], places: [], organizations: [] };
    const analysed = analyseText({ ...empty, body: [text] }, analyser);
    for (const term of analysed.frequencies.keys()) count(terms, term);
    for (const word of analysed.words) count(words, word);
  }
  return {
    analyser,
    vocabulary: new Vocabulary({ docCount: texts.length, terms, words }),
    knowledge: new Knowledge({ names: [], areas: [], ...knowledge }, analyser),
  };
}

const catalogue = [
  "Perhekahvila Iisalmessa",
  "Neuvola ja lastenneuvola",
  "Eroneuvo-illat, neuvontaa eroperheille",
  "Varhaiskasvatus ja päiväkodit Kajaanissa",
  "Tukihenkilöt lapsille",
  "Päihdeongelma perheessä",
  "Kotipalvelua lapsiperheille",
];
const means = meansFor(catalogue, {
  names: [
    { labels: ["varhaiskasvatus", "päivähoito", "tarha"] },
    { labels: ["STEA", "Tukihenkilöt"] },
    { labels: ["kotipalvelu", "perhetyö"] },
  ],
  areas: [{ names: ["Ylä-Savo", "Ylä-Savossa"], within: ["Iisalmi"], around: [] }],
});
const plan = (query: string) => planQuery(query, means);
const termsOf = (query: string) => plan(query).groups.flatMap(({ terms }) => terms.map(({ term }) => term));
const keyOf = (word: string) => analyser.analyse(word)[0]!.term;

describe("a query", () => {
  it("leaves out words that tell nothing, but not when there are no others", () => {
    expect(plan("mistä saa neuvolan").groups.map(({ words }) => words)).toEqual([["neuvolan"]]);
    expect(plan("ja tai kun").groups).toEqual([]);
    expect(plan("").groups).toEqual([]);
  });

  it("joins words that are one compound in the catalogue, and takes apart one that is not", () => {
    expect(plan("perhe kahvila").groups.map(({ words }) => words)).toEqual([["perhekahvila"]]);
    expect(plan("erokahvila").groups.map(({ words }) => words)).toEqual([["ero"], ["kahvila"]]);
  });

  it("finds compounds that the word ends or begins", () => {
    expect(termsOf("kahvila")).toContain(keyOf("perhekahvila"));
    expect(termsOf("neuvola")).toContain(keyOf("lastenneuvola"));
  });

  it("mends typing mistakes and tells which", () => {
    expect(plan("neuvla").repairs).toEqual([{ typed: "neuvla", used: "neuvola" }]);
    expect(plan("perhekahvlia").repairs[0]?.used).toBe("perhekahvila");
    expect(plan("neuvola").repairs).toEqual([]);
  });

  it("mends a mistake in another name of what the catalogue has", () => {
    expect(plan("päivähoto").repairs).toEqual([{ typed: "päivähoto", used: "päivähoito" }]);
    expect(termsOf("päivähoto")).toContain(keyOf("varhaiskasvatus"));
    expect(plan("perhtyö").repairs).toEqual([{ typed: "perhtyö", used: "perhetyö" }]);
    expect(termsOf("perhtyö")).toContain(keyOf("kotipalvelua"));
  });

  it("needs no umlauts", () => {
    expect(termsOf("paihdeongelma")).toEqual(termsOf("päihdeongelma"));
  });

  it("knows other names, and which places lie in a place", () => {
    expect(termsOf("päivähoito")).toContain(keyOf("varhaiskasvatus"));
    expect(termsOf("STEAn")).toContain(keyOf("tukihenkilöt"));
    expect(termsOf("Ylä-Savossa")).toContain(keyOf("Iisalmi".toLowerCase()));
  });

  it("tells which words nothing answers", () => {
    expect(plan("neuvola xyzzyq").unanswered).toEqual(["xyzzyq"]);
    expect(plan("neuvola").unanswered).toEqual([]);
  });

  it("is read in bounded work, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 10_000 }), (query) => {
        const { groups } = plan(query);
        expect(groups.length).toBeLessThanOrEqual(40);
        for (const { terms } of groups) expect(terms.length).toBeLessThanOrEqual(60);
      }),
    );
    expect(plan("neuvola ".repeat(2_000)).groups).toHaveLength(1);
    expect(plan("a".repeat(10_000)).groups).toHaveLength(1);
  });
});

describe("marks", () => {
  const marked = (text: string, query: string) =>
    markWords(text, plan(query), analyser)
      .filter(({ isMatch }) => isMatch)
      .map(({ text }) => text);

  it("stand on the words that answer, in whatever form they are", () => {
    expect(marked("Neuvolan terveydenhoitaja neuvolassa.", "neuvola")).toEqual(["Neuvolan", "neuvolassa"]);
    expect(marked("Kajaani", "neuvola")).toEqual([]);
  });

  it("lose nothing of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const whole = markWords(text, plan("neuvola perhe ero"), analyser);
        expect(whole.map((stretch) => stretch.text).join("")).toBe(text);
      }),
    );
  });
});
