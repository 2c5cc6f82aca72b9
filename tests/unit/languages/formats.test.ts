import { describe, expect, it } from "vitest";
import { formatClock, formatDay, formatDayNear, formatEdtf } from "@/lib/platform/format/dates";
import { formatEuros, formatShare } from "@/lib/platform/format/money";
import { localized, localizedOrNull, otherLanguageOf } from "@/lib/platform/i18n/localized";
import { answerInItsLanguage } from "@/lib/platform/i18n/reader";

const inSwedish = <T>(ask: () => T) => answerInItsLanguage("/sv", ask);
const inEnglish = <T>(ask: () => T) => answerInItsLanguage("/en", ask);

describe("dates, times and sums", () => {
  it("are written as each language writes them", () => {
    const all = () =>
      [
        formatDay("2021-03-01"),
        formatDayNear("2026-12-07"),
        formatClock("09:30"),
        formatEdtf("2026-12"),
        formatEuros(224_835_200),
        formatShare(8_000),
      ].map((text) => text?.replace(/\s/g, " "));
    expect(all()).toEqual(["1.3.2021", "7.12.", "9.30", "joulukuu 2026", "2 248 352 €", "80 %"]);
    expect(inSwedish(all)).toEqual(["1.3.2021", "7.12.", "9.30", "december 2026", "2 248 352 €", "80 %"]);
    expect(inEnglish(all)).toEqual(["1 March 2021", "7 December", "9:30", "December 2026", "€2,248,352", "80%"]);
  });
});

describe("a text of the catalogue", () => {
  const name = { fi: "Kajaani", sv: "Kajana" };
  it("comes in the reader's language, else in Finnish, which is then told", () => {
    expect([localized(name), otherLanguageOf(name)]).toEqual(["Kajaani", undefined]);
    expect(inSwedish(() => [localized(name), otherLanguageOf(name)])).toEqual(["Kajana", undefined]);
    expect(inEnglish(() => [localized(name), otherLanguageOf(name)])).toEqual(["Kajaani", "fi"]);
  });

  it("that is not there has no language", () => {
    expect(inEnglish(() => [localizedOrNull(null), otherLanguageOf(null)])).toEqual([null, undefined]);
  });
});
