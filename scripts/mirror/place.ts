import { addressWords } from "@/lib/address-words";
import { locales } from "@/lib/platform/i18n/locales";

/** Files whose address has no ending: a web server tells a file's type by one. */
const endings = new Map(
  locales.flatMap((locale) => [
    [addressWords[locale].calendar, ".ics"],
    [addressWords[locale].card, ".vcf"],
  ]),
);

/** The address under which the mirror has a file: its own, with an ending where it has none. */
export function addressInMirror(path: string): string {
  return path + (endings.get(path.slice(path.lastIndexOf("/") + 1)) ?? "");
}

/** Where the answer to an address is kept, from the mirror's root; null for what is no plain path. */
export function placeOf(path: string, isPage: boolean): string | null {
  const segments = path.split("/").filter(Boolean).map(decoded);
  if (segments.some((segment) => segment === null || !/^[^/\\\0]+$/.test(segment) || /^\.\.?$/.test(segment)))
    return null;
  if (isPage) return [...segments, "index.html"].join("/");
  return segments.length > 0 ? addressInMirror(segments.join("/")) : null;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
