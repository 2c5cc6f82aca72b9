/** The header by which a route asks the front to answer with another page of ours; it never leaves the front. */
export const OWN_PAGE_HEADER = "x-perhepolku-page";

/** An answer whose body the front takes from one of the portal's own pages, with this answer's status. */
export function ownPageResponse(path: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...headers, [OWN_PAGE_HEADER]: path } });
}

/** Gives the HTML of a page of ours, whole and with status 200, or throws; inside a preview when a key is given. */
type LoadOwnPage = (path: string, preview: string) => Promise<string>;

// The front and Next's bundles load this module separately; the front's answer is one for the process.
const shared = globalThis as { perhepolkuOwnPages?: LoadOwnPage };

export function offerOwnPages(load: LoadOwnPage): void {
  shared.perhepolkuOwnPages = load;
}

export function loadOwnPage(path: string, preview: string): Promise<string> {
  if (!shared.perhepolkuOwnPages) throw new Error("pages are previewed through the portal's own front only");
  return shared.perhepolkuOwnPages(path, preview);
}
