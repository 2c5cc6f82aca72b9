import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLiteAnalyser } from "@/lib/search/analysis/lite";

const lite = createLiteAnalyser();
const keysOf = (word: string) => lite.analyse(word).map(({ term }) => term);
const meet = (a: string, b: string) => keysOf(a).some((key) => keysOf(b).includes(key));

describe("the analyser without data", () => {
  it.each([
    ["lapsi", ["lapsen", "lapsella", "lapset", "lasten", "lapsille", "lasta"]],
    ["tuki", ["tuen", "tukea", "tuella"]],
    ["neuvonta", ["neuvonnan", "neuvontaa", "neuvonnassa", "neuvonnasta"]],
    ["perhe", ["perheen", "perhettä", "perheet", "perheiden", "perheille", "perheeseen"]],
    ["palvelu", ["palvelut", "palvelun", "palveluja", "palveluiden", "palvelujen", "palveluissa"]],
    ["vauva", ["vauvan", "vauvaa", "vauvojen", "vauvalle", "vauvamme"]],
    ["perhekeskus", ["perhekeskuksen", "perhekeskukset", "perhekeskuksissa", "perhekeskusta"]],
    ["vanhempi", ["vanhemman", "vanhemmat", "vanhempien", "vanhempia", "vanhemmille"]],
    ["nainen", ["naisen", "naista", "naiset", "naisten", "naisille"]],
    ["tapaaminen", ["tapaamisen", "tapaamista", "tapaamiset", "tapaamisessa"]],
    ["puhelin", ["puhelimen", "puhelimessa", "puhelimella", "puhelimet"]],
    ["ilmoitus", ["ilmoituksen", "ilmoitukseen", "ilmoitusta", "ilmoituksia"]],
    ["vanhemmuus", ["vanhemmuuden", "vanhemmuutta", "vanhemmuuteen"]],
    ["ryhmä", ["ryhmän", "ryhmät", "ryhmässä", "ryhmiä", "ryhmiin"]],
    ["äiti", ["äidin", "äitiä", "äidit", "äideille", "äitien"]],
    ["isä", ["isän", "isät", "isien", "isille"]],
    ["kajaani", ["kajaanin", "kajaanissa", "kajaanista"]],
    ["iisalmi", ["iisalmen", "iisalmessa", "iisalmesta"]],
    ["suomussalmi", ["suomussalmella", "suomussalmen", "suomussalmelta"]],
    ["lieksa", ["lieksan", "lieksassa"]],
    ["hoito", ["hoidon", "hoitoa", "hoitoon", "hoidossa"]],
    ["apu", ["avun", "apua", "avulla"]],
    ["yökylä", ["yokyla", "yökylään", "yökylässä"]],
  ])("brings the forms of %s together", (base, forms) => {
    for (const form of forms)
      expect(meet(base, form), `${base}, ${form}: ${keysOf(base)} / ${keysOf(form)}`).toBe(true);
  });

  it.each([
    ["lapsi", "lapio"],
    ["perhe", "pelko"],
    ["isä", "iso"],
    ["äiti", "aika"],
    ["kunta", "kuntoutus"],
    ["vauva", "vaiva"],
    ["koti", "kooti"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(meet(a, b), `${keysOf(a)} / ${keysOf(b)}`).toBe(false);
  });

  it("gives every word a key of some length, whatever the word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (word) => {
        const terms = lite.analyse(word.toLowerCase());
        expect(terms.length).toBeGreaterThan(0);
        expect(terms[0]!.weight).toBe(1);
      }),
    );
  });
});
