import { slugOf } from "@/lib/platform/slug";

type NamedRegion = { slug: string; name: string; inessive: string; genitive: string };

/** The region that a reader's words mean: its name in the basic form, in the inessive or the genitive, umlauts or not. */
export function findPlace<R extends NamedRegion>(regions: R[], words: string): R | null {
  const wanted = slugOf(words);
  if (!wanted) return null;
  return (
    regions.find((region) => region.slug === wanted || slugOf(region.name) === wanted) ??
    regions.find((region) => slugOf(region.inessive) === wanted || slugOf(region.genitive) === wanted) ??
    null
  );
}
