import { editDistance } from "@/lib/platform/format/edit-distance";
import { slugOf } from "@/lib/platform/slug";

type NamedRegion = { slug: string; name: string; inessive: string; genitive: string; postalCodes: string[] };

/** The local cases by the one that a region keeps: "Iisalmessa" also means "Iisalmesta", "Tampereella" "Tampereelle". */
const otherCases: Record<string, string[]> = {
  ssa: ["sta"],
  lla: ["lta", "lle"],
};

/** Every form in which a region is asked for, as slugs: name, genitive and the local cases, umlauts or not. */
function formsOf({ slug, name, inessive, genitive }: NamedRegion): string[] {
  const located = slugOf(inessive);
  const ending = located.slice(-3);
  const stem = located.slice(0, -3);
  const cases = (otherCases[ending] ?? []).map((other) => stem + other);
  // The illative lengthens the last vowel of the stem: "Iisalmeen", "Kajaaniin".
  const into = ending === "ssa" ? [`${stem}${stem.at(-1)}n`, `${stem}h${stem.at(-1)}n`] : [];
  return [slug, slugOf(name), located, slugOf(genitive), ...cases, ...into];
}

/** The region that a reader's words mean: a name in any local case, or a postal code. */
export function findPlace<R extends NamedRegion>(regions: R[], words: string): R | null {
  const wanted = slugOf(words);
  if (!wanted) return null;
  if (/^\d{5}$/.test(wanted)) return regions.find(({ postalCodes }) => postalCodes.includes(wanted)) ?? null;
  return (
    regions.find((region) => region.slug === wanted || slugOf(region.name) === wanted) ??
    regions.find((region) => formsOf(region).includes(wanted)) ??
    null
  );
}

const mostMistakes = 2;
const fewestLetters = 4;

/** The regions that the words may have meant, the nearest first; at most three. */
export function guessPlaces<R extends NamedRegion>(regions: R[], words: string): R[] {
  const wanted = slugOf(words);
  if (wanted.length < fewestLetters || /\d/.test(wanted)) return [];
  return regions
    .map((region) => ({
      region,
      distance: Math.min(...formsOf(region).map((form) => editDistance(wanted, form, mostMistakes))),
    }))
    .filter(({ distance }) => distance <= mostMistakes)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ region }) => region);
}
