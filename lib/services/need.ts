import { slugOf } from "@/lib/platform/slug";

/** What a parent's words tell beside the need itself: "tukihenkilö 7 v Iisalmessa" tells an age and a place. */
export type Need = { words: string | null; age: number | null; place: string | null };

const AGE =
  /(?<![\p{L}\d,.-])(\d{1,3})\s?-?\s?(v|vuotiaal\p{L}*|vuotia\p{L}*|vuotta|vuotias|kk|kuukau\p{L}*)(?!\p{L})\.?/iu;
const oldestChild = 29;

/** Takes the age of a child and the name of a place out of the words; `isPlace` knows the names in every local case. */
export function readNeed(typed: string, isPlace: (words: string) => boolean): Need {
  const aged = AGE.exec(typed);
  const months = aged && /^k/i.test(aged[2]!);
  const years = aged ? (months ? Math.floor(Number(aged[1]) / 12) : Number(aged[1])) : null;
  const age = years !== null && years <= oldestChild ? years : null;
  const rest = (age === null ? typed : typed.replace(aged![0], " ")).split(/\s+/).filter(Boolean);
  const place = placeIn(rest, isPlace);
  const words = place ? [...rest.slice(0, place.at), ...rest.slice(place.at + place.length)] : rest;
  return { words: words.join(" ") || null, age, place: place?.words ?? null };
}

/** Names of places are of one or two words; the last one in the text is meant. */
function placeIn(words: string[], isPlace: (words: string) => boolean) {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    for (const length of [2, 1]) {
      const name = words.slice(at, at + length).join(" ");
      const isWhole = at + length <= words.length && slugOf(name).length > 2;
      if (isWhole && isPlace(name)) return { at, length, words: name };
    }
  }
  return null;
}
