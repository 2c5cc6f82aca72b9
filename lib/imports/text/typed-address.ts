import { externalUrl } from "@/lib/content/document-parts";

const withoutScheme = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u;

/** The address of a page as an editor types it: "www.esimerkki.fi/hanke" is one without its https://. Null when it is none. */
export function parseTypedAddress(typed: string): string | null {
  const whole = withoutScheme.test(typed) ? `https://${typed}` : typed;
  return /^https?:/i.test(whole) && externalUrl.safeParse(whole).success ? whole : null;
}
