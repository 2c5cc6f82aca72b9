import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createVoikkoAnalyser, findVoikkoDictionary } from "@/lib/search/analysis/voikko";
import { readingOf } from "@/lib/search/analysis/voikko-readings";
import { VoikkoTransducer } from "@/lib/search/analysis/voikko-transducer";

type Transition = { input: string; output?: string; target: number };
const FINAL = "FINAL";

/** Writes a transducer in the format of Debian's `mor.vfst`, from the states' transitions. */
function createTransducer(symbols: string[], states: Transition[][]): Uint8Array {
  const all = ["", ...symbols];
  const table = Buffer.concat(all.map((symbol) => Buffer.from(`${symbol}\0`)));
  const header = Buffer.alloc(18);
  header.writeUInt32LE(0x00013a6e, 0);
  header.writeUInt32LE(0x000351fa, 4);
  header.writeUInt16LE(all.length, 16);
  const start = Buffer.concat([header, table]);
  const padding = Buffer.alloc((8 - (start.length % 8)) % 8);
  const sizeOf = (transitions: Transition[]) => transitions.length + (transitions.length > 255 ? 1 : 0);
  const places = states.map((_, state) => states.slice(0, state).reduce((sum, before) => sum + sizeOf(before), 0));
  const cells = states.flatMap((transitions) => {
    const more = transitions.length - 1;
    const written = transitions.map(({ input, output = input, target }, index) => {
      const cell = Buffer.alloc(8);
      cell.writeUInt16LE(input === FINAL ? 0xffff : all.indexOf(input), 0);
      cell.writeUInt16LE(input === FINAL ? 0 : all.indexOf(output), 2);
      cell.writeUIntLE(input === FINAL ? 0 : places[target]!, 4, 3);
      if (index === 0) cell.writeUInt8(Math.min(more, 255), 7);
      return cell;
    });
    if (more < 255) return written;
    const count = Buffer.alloc(8);
    count.writeUInt32LE(more, 0);
    return [written[0]!, count, ...written.slice(1)];
  });
  return new Uint8Array(Buffer.concat([start, padding, ...cells]));
}

const end: Transition = { input: FINAL, target: 0 };

describe("a transducer", () => {
  it("gives what it writes for a word, tags and all, and nothing for a word that it does not accept", () => {
    const bytes = createTransducer(
      ["a", "b", "[Ln]"],
      [
        [{ input: "", output: "[Ln]", target: 1 }],
        [{ input: "a", target: 2 }],
        [end, { input: "b", output: "a", target: 2 }],
      ],
    );
    const transducer = new VoikkoTransducer(bytes);
    expect(transducer.outputsFor("ab")).toEqual(["[Ln]aa"]);
    expect(transducer.outputsFor("a")).toEqual(["[Ln]a"]);
    expect(transducer.outputsFor("ba")).toEqual([]);
    expect(transducer.outputsFor("č")).toEqual([]);
  });

  it("follows flags: a path that sets a feature may go where one that does not may not", () => {
    const bytes = createTransducer(
      ["a", "b", "@P.YS.ON@", "@R.YS.ON@", "@D.YS@"],
      [
        [
          { input: "a", target: 1 },
          { input: "b", target: 2 },
        ],
        [{ input: "@P.YS.ON@", target: 2 }],
        [
          { input: "@R.YS.ON@", target: 3 },
          { input: "@D.YS@", target: 4 },
        ],
        [{ input: "a", target: 5 }],
        [{ input: "b", target: 5 }],
        [end],
      ],
    );
    const transducer = new VoikkoTransducer(bytes);
    expect(transducer.outputsFor("aa")).toEqual(["aa"]);
    expect(transducer.outputsFor("bb")).toEqual(["bb"]);
    expect(transducer.outputsFor("ab")).toEqual([]);
    expect(transducer.outputsFor("ba")).toEqual([]);
  });

  it("reads a state of hundreds of transitions, whose count stands in a cell of its own", () => {
    const letters = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x1000 + index));
    const bytes = createTransducer(letters, [letters.map((input) => ({ input, target: 1 })), [end]]);
    expect(new VoikkoTransducer(bytes).outputsFor(letters[299]!)).toEqual([letters[299]]);
  });

  it("ends on a loop that consumes nothing", () => {
    const bytes = createTransducer(["a"], [[{ input: "", output: "a", target: 0 }, end]]);
    expect(new VoikkoTransducer(bytes).outputsFor("").length).toBeGreaterThan(0);
  });

  it("refuses other files", () => {
    expect(() => new VoikkoTransducer(new Uint8Array(64))).toThrow(/VFST/);
  });
});

describe("a reading", () => {
  const lemmas = (output: string) => readingOf(output)?.map(({ lemma, bases }) => [lemma, ...bases]);

  it.each([
    ["[Ln][Xp]lapsi[X]laps[Sall][Nm]ille", [["lapsi"]]],
    ["[Lt][Irm][Xp]väsyä[X]väsy[Ll][Ru]n[Xj]yt[X][Sn][Ny]yt", [["väsynyt", "väsyä"]]],
    [
      "[Ln][Xp]ero[X]ero[Sn][Ny][Bh][Bc][Lt][Xp]neuvoa[X]neuvo[Ln]n[Xj]ta[X]n[Sg][Ny]an",
      [["ero"], ["neuvonta", "neuvoa"]],
    ],
    [
      "[Ln][Xp]lapsi[X]la[Sg][Nm]sten[Bh][Bc][Lt][Xp]suojella[X]suojel[Ln][Xj]u[X]u[Sn][Ny][Bh][Bc][Lt][Xp]ilmoittaa[X]ilmoit[Ln][Xj]us[X]u[Sg][Ny]ksen",
      [["lapsi"], ["suojelu", "suojella"], ["ilmoitus", "ilmoittaa"]],
    ],
    ["[Ln][Xp]vertais=tuki[X]vertais[Bm]tuk[Sp][Ny]ea", [["vertais"], ["tuki"]]],
    ["[Lp]ylä[De]-[Bc][Lep][Xp]Savo[X]savo[Sine][Ny]ssa", [["ylä"], ["savo"]]],
  ])("of %s has its parts and what they derive from", (output, expected) => {
    expect(lemmas(output)).toEqual(expected);
  });

  it("is none when equal vowels meet without a hyphen", () => {
    expect(readingOf("[Ln][Xp]ohja[X]ohj[Sn][Ny]a[Bh][Bc][Ln][Xp]aika[X]aj[Sg][Ny]an")).toBeNull();
  });
});

// The dictionary is the operator's: where it is installed, the whole analyser is tried on it.
const dictionary = findVoikkoDictionary();
if (dictionary) {
  describe("Voikko's dictionary", () => {
    const analyser = createVoikkoAnalyser(dictionary);
    const termsOf = (word: string) => analyser.analyse(word).map(({ term }) => term);

    it("gives base forms, parts and what words derive from", () => {
      expect(termsOf("lapsille")).toEqual(["lapsi"]);
      expect(termsOf("iisalmessa")).toEqual(["iisalmi"]);
      expect(termsOf("lastensuojeluilmoituksen")).toEqual(
        expect.arrayContaining(["lastensuojeluilmoitus", "lapsi", "suojelu", "ilmoitus", "lastensuojelu"]),
      );
    });

    it("knows what is a word, and gives other words a key by which their forms meet", () => {
      expect(analyser.isWord("perhe")).toBe(true);
      expect(analyser.isWord("xyzzy")).toBe(false);
      expect(termsOf("doulille").some((term) => termsOf("doula").includes(term))).toBe(true);
    });
  });
}

describe("without a dictionary", () => {
  it("a path that leads nowhere is no dictionary", () => {
    expect(existsSync("ei-ole.vfst")).toBe(false);
    expect(findVoikkoDictionary("ei-ole.vfst")).toBeNull();
  });
});
