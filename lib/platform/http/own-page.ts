/** The header by which a route asks the front to answer with another page of ours; it never leaves the front. */
export const OWN_PAGE_HEADER = "x-perhepolku-page";

/** An answer whose body the front takes from one of the portal's own pages, with this answer's status. */
export function ownPageResponse(path: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...headers, [OWN_PAGE_HEADER]: path } });
}
