import { existsSync } from "node:fs";
import { strongestTerms, termWeights, type Analyser, type WeightedTerm } from "./analyser";
import { createLiteAnalyser } from "./lite";
import { readingOf, type Reading } from "./voikko-readings";
import { VoikkoTransducer } from "./voikko-transducer";

/** Where Debian's package voikko-fi puts the dictionary. */
const installedDictionary = "/usr/lib/voikko/5/mor-standard/mor.vfst";

/** The dictionary that an operator has: the path in `VOIKKO_DICT`, else Debian's; null when there is none. */
export function findVoikkoDictionary(path = process.env.VOIKKO_DICT): string | null {
  const wanted = path || installedDictionary;
  return existsSync(wanted) ? wanted : null;
}

/** An analyser that reads words by Voikko's Finnish morphology. */
export function createVoikkoAnalyser(dictionary: string): Analyser {
  const transducer = VoikkoTransducer.read(dictionary);
  const lite = createLiteAnalyser();
  const readingsOf = (word: string) =>
    transducer
      .outputsFor(word)
      .map(readingOf)
      .filter((reading) => reading !== null);
  return {
    id: "voikko-vfst@2",
    analyse(word) {
      const readings = readingsOf(word);
      if (readings.length > 0) return strongestTerms(readings.flatMap(termsOf));
      // A name or a new word: its inflected forms meet through the lite key.
      const keys = lite.analyse(word).map(({ term, weight }) => ({ term: `~${term}`, weight: weight * 0.9 }));
      return [{ term: word, weight: termWeights.whole }, ...keys];
    },
    isWord: (word) => readingsOf(word).length > 0,
  };
}

function termsOf(reading: Reading): WeightedTerm[] {
  const last = reading.length - 1;
  const joined = (from: number, to: number) =>
    reading
      .slice(from, to)
      .map(({ surface }) => surface)
      .join("") + reading[to]!.lemma;
  const terms: WeightedTerm[] = [{ term: joined(0, last), weight: termWeights.whole }];
  const baseWeight = last === 0 ? termWeights.derivationBase : termWeights.partDerivationBase;
  reading.forEach(({ lemma, bases }, index) => {
    if (last > 0) terms.push({ term: lemma, weight: index === last ? termWeights.head : termWeights.modifier });
    for (const base of bases) terms.push({ term: base, weight: baseWeight });
    if (index > 0 && index < last) {
      terms.push({ term: joined(0, index), weight: termWeights.subCompound });
      terms.push({ term: joined(index, last), weight: termWeights.subCompound });
    }
  });
  return terms.filter(({ term }) => term.length > 1);
}
