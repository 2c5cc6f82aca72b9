import { strongestTerms, termWeights, type Analyser } from "./analyser";
import { fold } from "./fold";
import irregularStems from "./lite-irregular.json";

/** A stem shorter than this is no key: the endings stay on. */
const SHORTEST_STEM = 3;
const OTHER_READING = 0.6;

/** Stems of the commonest words that no rule brings together: "tue-" is of "tuki". */
const irregular = new Map(Object.entries(irregularStems));

/**
 * An analyser without data: folds umlauts, takes off the commonest endings and writes the stem so that consonant gradation
 * and stem vowels no longer show ("tuen" and "tukea", "neuvonnan" and "neuvonta" meet).
 */
export function createLiteAnalyser(): Analyser {
  return {
    id: "lite@2",
    analyse(word) {
      const [first, ...others] = stemsOf(fold(word)).map(neutral);
      const terms = [{ term: first!, weight: termWeights.whole as number }];
      return strongestTerms([...terms, ...others.map((term) => ({ term, weight: OTHER_READING }))]);
    },
    isWord: () => null,
  };
}

type Rule = readonly [ending: RegExp, replacements: readonly string[]];

/** Possessive suffixes and the clitic "-kin", which follow the case. */
const suffixes: readonly Rule[] = [
  [/((?:ss|st|ll|lt|tt|n)a)(?:an|kin)$/, ["$1"]],
  [/(lle)(?:en|kin)$/, ["$1"]],
  [/ksee(?:nsa|mme|nne)$/, ["ksi"]],
  [/(ssa|sta|lla|lta|lle)(?:ni|si|nsa|mme|nne)$/, ["$1"]],
  [/(?:nsa|mme|nne)$/, [""]],
];

/**
 * Case endings and the commonest verb forms in folded letters, longest first, with what may stand in their place. Two
 * replacements are two readings: "naista" is of "nainen", "palveluista" of "palvelu".
 */
const endings: readonly Rule[] = [
  [/(..)mi(?:nen|sen|sta|seen|sesta|sella|sessa|seksi|selle|set|sia|sten|sissa|sista|s)$/, ["$1"]],
  [/nen$/, ["s"]],
  [/(uu|yy)(?:tta|den|delle|delta|della|dessa|desta|teen|deksi|det|ksien|ksia)$/, ["$1s"]],
  [/(u|y)(?:den|delle|delta|della|dessa|desta|teen|deksi|det|tta)$/, ["$1s", "$1"]],
  [/ista$/, ["", "is"]],
  [/(?:issa|illa|ilta|ille|iksi|itta|iden|itten|ihin|ineen|isiin)$/, [""]],
  [/(?:ssa|lla|lta|lle|ksi)$/, [""]],
  [/sta$/, ["", "s"]],
  [/tta$/, ["", "t"]],
  [/(?:seen|siin)$/, ["", "s"]],
  [/([aeiouy])h\1n$/, ["$1"]],
  [/(e)taan$/, ["$1"]],
  [/maan$/, ["ma", ""]],
  [/([aeiouy])\1n$/, ["$1"]],
  [/sten$/, ["s"]],
  [/(?:ien|jen|den|ten)$/, [""]],
  [/(..[aeiouy])vat$/, ["$1"]],
  [/(..)(?:sesti|asti)$/, ["$1s"]],
  [/(?:ja|ia)$/, [""]],
  [/([aeiouy])[nt]$/, ["$1"]],
  [/nta$/, ["nt", "n"]],
  [/sta$/, ["s"]],
  [/([aeiouy])na$/, ["$1"]],
  [/([eiou])ta$/, ["$1"]],
];

function stemsOf(word: string): string[] {
  const plain = takeOff(word, suffixes)[0] ?? word;
  const stems = takeOff(plain, endings);
  return stems.length > 0 ? stems : [plain];
}

function takeOff(word: string, rules: readonly Rule[]): string[] {
  for (const [ending, replacements] of rules) {
    const stems = replacements.map((replacement) => word.replace(ending, replacement));
    if (stems[0] !== word && stems[0]!.length >= SHORTEST_STEM) return stems;
  }
  return [];
}

/** Stem endings that alternate within one word, written one way. */
const alternations: readonly (readonly [RegExp, string])[] = [
  [/(?:ttoma|ttome|tom|ton)$/, "to"],
  [/(uu|yy)(?:de?|te?|kse?|s)$/, "$1"],
  [/([^aeiouy])(u|y)(?:kse?|de|te|s)$/, "$1$2s"],
  [/(...)(?:ime?|in)$/, "$1i"],
  [/kse?$/, "s"],
];

/** Strong and weak grades of the last consonants, written one way. */
const gradation: readonly (readonly [RegExp, string])[] = [
  [/(?:nk|ng)$/, "nk"],
  [/(?:mp|mm)$/, "m"],
  [/(?:nt|nn|nd)$/, "n"],
  [/(?:lt|ld|ll)$/, "l"],
  [/(?:rt|rd|rr)$/, "r"],
  [/(?:tt|d)$/, "t"],
  [/(?:pp|v)$/, "p"],
  [/kk$/, "k"],
];

function neutral(stem: string): string {
  const written = replaceFirst(stem, alternations);
  const consonants = written.replace(/[aeiouyj]+$/, "");
  const cut = consonants.length >= SHORTEST_STEM ? consonants : written.slice(0, SHORTEST_STEM);
  return replaceFirst(irregular.get(cut) ?? cut.replace(/tue$/, "tuk").replace(/avu$/, "apu"), gradation);
}

function replaceFirst(stem: string, rules: readonly (readonly [RegExp, string])[]): string {
  const rule = rules.find(([pattern]) => pattern.test(stem));
  return rule ? stem.replace(rule[0], rule[1]) : stem;
}
