/** Takes words out of a text, whole; what they stand in the middle of is another's and stays. */
export type TakeOut = (text: string) => string;

/** The sign or the letter that would make of a name, or of an address of mail, the end or the beginning of another. */
const beforeName = "(?<![\\p{L}\\p{M}\\p{N}]-?)";
const afterName = "(?!-?[\\p{L}\\p{M}\\p{N}])";
const beforeAddress = "(?<![\\p{L}\\p{N}][.!#$%&*+/=?^_`{|}~'-]*)";
const afterAddress = "(?![.-]*[\\p{L}\\p{N}])";

/** Addresses in a text, of a page or of mail, in which a name is a part of the address. */
const addressInText = 'https?:\\/\\/[^\\s<>"]+|www\\.[^\\s<>"]+|[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}.-]+';

/** Endings of the cases, then of what is hung on them ("Pajun", "Laineelle", "Grahnilta", "Forss:n", "Pajukin"). */
const cases =
  "(?:[:'’]?[eisaouyäö]?(?:n|a|ä|ta|tä|tta|ttä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi|seen|h[aeiouyäö]n))?";
const hung = "(?:kin|kaan|kään|han|hän|ko|kö|pa|pä)?";

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A name of several words also in its cases; -nen becomes -se-. One word alone only as it stands: "Mari" is not "Maria". A
 * stem that changes otherwise (Mäki, Mäen) is not known from another name.
 */
function nameIn(word: string): string {
  if (!/\s/.test(word)) return escaped(word);
  const stem = /^(.*)nen$/iu.exec(word)?.[1];
  const forms = stem ? `(?:${escaped(word)}|${escaped(stem)}s${cases})` : escaped(word) + cases;
  return forms + hung;
}

/** What the database looks for, before the text is judged: the letters that every form of the word has. */
export const lettersOf = (word: string): string => (word.includes("@") ? word : word.replace(/(\s.*)nen$/iu, "$1"));

/** Compared without regard to case. */
export function takingOut(words: string[], mask: string): TakeOut {
  const known = words.filter(Boolean);
  if (known.length === 0) return (text) => text;
  const mails = known.filter((word) => word.includes("@")).map((word) => beforeAddress + escaped(word) + afterAddress);
  // Longer first: of two names, one of which begins the other, the whole of the other goes.
  const names = known
    .filter((word) => !word.includes("@"))
    .sort((a, b) => b.length - a.length)
    .map((word) => beforeName + nameIn(word) + afterName);
  const pattern = new RegExp([...mails, `(?<kept>${addressInText})`, ...names].join("|"), "giu");
  return (text) =>
    text.replace(pattern, (...found) => {
      const { kept } = found.at(-1) as { kept?: string };
      return kept ?? mask;
    });
}
