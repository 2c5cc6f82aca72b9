import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskIdentityCodes, maskPersonal } from "@/lib/feedback/masking";

const words = { identityCode: "[hetu]", email: "[posti]", phone: "[puhelin]", address: "[osoite]" };
const masked = (text: string) => maskPersonal(text, words);

describe("what is personal is taken out", () => {
  it.each([
    ["tunnus on 131052-308T.", "tunnus on [hetu]."],
    ["010199+1234 ja 010100A999b", "[hetu] ja [hetu]"],
    ["uusi muoto 131052Y308T", "uusi muoto [hetu]"],
    ["kirjoita liisa.virtanen@esimerkki.fi tai", "kirjoita [posti] tai"],
    ["liisa.virtanen(a)esimerkki.fi", "[posti]"],
    ["väinö.mäki [at] esimerkki.fi", "[posti]"],
    ["soita 040 123 4567 illalla", "soita [puhelin] illalla"],
    ["soita 0401234567, kiitos", "soita [puhelin], kiitos"],
    ["Numero on 040 123 4567.", "Numero on [puhelin]."],
    ["puh.0401234567", "puh.[puhelin]"],
    ["+358 40 123 4567", "[puhelin]"],
    ["+358401234567", "[puhelin]"],
    ["00358401234567", "[puhelin]"],
    ["(08) 123 4567", "[puhelin]"],
    ["08-1234567", "[puhelin]"],
    ["asumme Kauppakatu 12 A 3 Kajaanissa", "asumme [osoite] Kajaanissa"],
    ["Kauppakadulla 12 b", "[osoite]"],
    ["Lönnrotinkatu 5, 87100 Kajaani", "[osoite], 87100 Kajaani"],
    ["Yli-Ii-kuja 4 as 2.", "[osoite]."],
  ])("%s", (text, result) => expect(masked(text)).toBe(result));
});

describe("what is not personal stays", () => {
  it.each([
    "soita 112 tai 116 111",
    "hanke kesti 2016–2019 ja alkoi 1.3.2021",
    "budjetti oli 1 250 000 euroa, ei 0,5 miljoonaa",
    "01.03.2021 klo 08.30–16.00",
    "y-tunnus 0123456-7 puuttuu",
    "valtatie 5 on suljettu",
    "lapsi on 7-vuotias ja toinen 12 v",
    "rivi 3, sivu 12, kohta 4 b",
    "STEA-avustus 2024",
  ])("%s", (text) => expect(masked(text)).toBe(text));
});

describe("masking", () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const code = fc
    .tuple(
      digits(6),
      fc.constantFrom(..."+-ABCDEFUVWXY"),
      digits(3),
      fc.constantFrom(..."0123456789ABCDEFHJKLMNPRSTUVWXY"),
    )
    .map((parts) => parts.join(""));
  const around = fc.stringMatching(/^[a-zåäö ,.]{0,20}$/).map((text) => ` ${text} `);

  it("leaves no identity code in any text", () => {
    fc.assert(
      fc.property(around, code, around, (before, found, after) => {
        expect(masked(before + found + after)).not.toContain(found);
        expect(maskIdentityCodes(before + found + after, words)).toBe(`${before}[hetu]${after}`);
      }),
    );
  });

  it("finds nothing more in its own result", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(masked(masked(text))).toBe(masked(text));
      }),
    );
  });

  it("is done in bounded time with texts made to be slow", () => {
    for (const part of ["a.", "a@", "0 ", "katu", "a-", "+1 ("]) masked(part.repeat(5_000 / part.length));
  });
});
