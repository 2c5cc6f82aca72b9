import { remembering, type Analyser } from "./analyser";
import { createLiteAnalyser } from "./lite";
import { createVoikkoAnalyser, findVoikkoDictionary } from "./voikko";

let voikko: Analyser | null | undefined;
const lite = remembering(createLiteAnalyser());

function installedVoikko(): Analyser | null {
  if (voikko === undefined) {
    const dictionary = findVoikkoDictionary();
    voikko = dictionary ? remembering(createVoikkoAnalyser(dictionary)) : null;
  }
  return voikko;
}

/** The best analyser of this machine: Voikko where its dictionary is installed. */
export function installedAnalyser(): Analyser {
  return installedVoikko() ?? lite;
}

/** The analyser that made an index; the best of this machine when that one is not here, and the index is due to be remade. */
export function analyserOf(id: string | undefined): Analyser {
  return [lite, installedVoikko()].find((analyser) => analyser?.id === id) ?? installedAnalyser();
}
