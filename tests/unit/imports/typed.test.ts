import { describe, expect, it } from "vitest";
import { parseTypedAddress } from "@/lib/imports/text/typed-address";
import { firstWords } from "@/lib/platform/format/first-words";

describe("the address of a pasted page", () => {
  it.each([
    ["www.kotipesa.fi/hanke?a=1", "https://www.kotipesa.fi/hanke?a=1"],
    ["kotipesä.fi", "https://kotipesä.fi"],
    ["http://kotipesa.fi/", "http://kotipesa.fi/"],
    ["kotipesa", null],
    ["aino@kotipesa.fi", null],
    ["javascript:alert(1)", null],
    ["ftp://kotipesa.fi", null],
  ])("%s", (typed, address) => expect(parseTypedAddress(typed)).toBe(address));
});

describe("the first words of a text", () => {
  it.each([
    ["Ryhmä on perheille", 18, "Ryhmä on perheille"],
    ["Ryhmä on perheille", 16, "Ryhmä on…"],
    ["Ryhmä on perheille", 8, "Ryhmä on…"],
    ["Ryhmä, jossa", 7, "Ryhmä…"],
    ["Varhaiskasvatuskeskus", 10, "Varhaiskas…"],
  ])("%s in %i", (text, most, expected) => expect(firstWords(text, most)).toBe(expected));
});
