import { dictionary } from "@zxcvbn-ts/language-common";
import common from "@/prisma/data/common-passwords.json";

export const passwordLength = { min: 12, max: 128 };

export type PasswordFault = "tooShort" | "tooLong" | "common" | "personal";

/** Letters that stand for others in passwords that look clever. */
const disguises: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

const listed = new Set(common.words.map(bare));
/** What people all over the world have had as a password; ours adds what Finns have. */
const leaked = new Set(dictionary["passwords-common"].map(bare).filter(({ length }) => length >= 4));
const longestListed = Math.max(...[...listed].map(({ length }) => length));

/**
 * What is wrong with a password, null when nothing is. `about` is what a stranger would try first: the editor's name,
 * e-mail address and organizations. A password is common when it is nothing but one or two listed words, one that has
 * leaked often, a keyboard row or a few characters over and over, however it is decorated with digits, signs and capitals.
 */
export function passwordFault(password: string, about: readonly string[] = []): PasswordFault | null {
  const { length } = [...password];
  if (length < passwordLength.min) return "tooShort";
  if (length > passwordLength.max) return "tooLong";
  const lower = password.toLowerCase().normalize("NFC");
  const shown = [lower, undisguised(lower), undisguised(lower.replace(/[^\p{L}@$]+$/u, ""))];
  if (new Set(lower).size < 5 || shown.some(isCommon)) return "common";
  const words = about
    .flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
    .map(bare)
    .filter(({ length }) => length >= 4);
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), bare(lower));
  return rest.length < 8 && rest !== bare(lower) ? "personal" : null;
}

const undisguised = (text: string) => text.replace(/[013457@$]/g, (sign) => disguises[sign]!);

function isCommon(password: string): boolean {
  const letters = bare(password);
  const once = letters.replace(/(.+?)\1+$/u, "$1");
  return isRun(password) || [letters, once].some((word) => leaked.has(word) || isMadeOf(word, 2));
}

/** Made of so many listed words at most, and of nothing else; digits alone are made of none. */
function isMadeOf(letters: string, most: number): boolean {
  if (letters === "") return true;
  if (most === 0) return false;
  for (let end = Math.min(letters.length, longestListed); end > 0; end -= 1) {
    if (listed.has(letters.slice(0, end)) && isMadeOf(letters.slice(end), most - 1)) return true;
  }
  return false;
}

/** Mostly a walk along a keyboard row, the alphabet or the digits, to either side. */
function isRun(password: string): boolean {
  const rows = common.rows.flatMap((row) => [row, [...row].reverse().join("")]);
  let walked = 0;
  for (let at = 0; at + 1 < password.length; at += 1) {
    if (rows.some((row) => row.includes(password.slice(at, at + 2)))) walked += 1;
  }
  return walked >= (password.length - 1) * 0.75;
}

/** Letters only, in lower case and without their accents. */
function bare(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\P{L}/gu, "");
}
